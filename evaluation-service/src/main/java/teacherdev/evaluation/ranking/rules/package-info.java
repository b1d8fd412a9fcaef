/** The order of candidates, their places and the cut. */
package teacherdev.evaluation.ranking.rules;
