/** What answers are worth and which of them are odd. */
package teacherdev.evaluation.score.rules;
