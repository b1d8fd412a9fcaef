/**
 * Publication 公示 of a cycle's results or of a ranking: public for the policy's working days by the working-day calendar,
 * in which people of the organisation may object. Each objection gets an answer from somebody whom it does not concern; an
 * upheld one needs a remedy - a correction or a decision on the grade. A cycle becomes final only after the period is over
 * and nothing is open.
 */
package teacherdev.evaluation.publication;
