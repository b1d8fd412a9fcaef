/** Looks for the day on which conditions come true; pure. */
package teacherdev.teacher.eligibility.rules;
