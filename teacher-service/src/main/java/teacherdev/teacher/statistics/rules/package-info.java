/** Ratios, difference coefficients and what a school reaches, exactly; pure. */
package teacherdev.teacher.statistics.rules;
