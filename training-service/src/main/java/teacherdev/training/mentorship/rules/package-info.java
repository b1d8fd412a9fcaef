/** Who may mentor whom, how many at once, and what a pairing must have done: pure functions of policy and facts. */
package teacherdev.training.mentorship.rules;
