/** Rules on a teacher's particulars; pure. */
package teacherdev.teacher.profile.rules;
