/** The order of steps, the days of reviews and the share of goals met. */
package teacherdev.teacher.termgoal.rules;
