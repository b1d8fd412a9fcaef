/** Rules on the order of titles and on post grades; pure. */
package teacherdev.teacher.title.rules;
