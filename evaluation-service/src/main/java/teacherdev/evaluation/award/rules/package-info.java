/** The arithmetic of rewards, pure. */
package teacherdev.evaluation.award.rules;
