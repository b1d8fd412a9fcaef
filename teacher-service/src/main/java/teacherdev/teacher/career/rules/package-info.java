/** Rules on where somebody works, and with which share of a full post; pure. */
package teacherdev.teacher.career.rules;
