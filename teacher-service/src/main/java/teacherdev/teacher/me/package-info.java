/** What the caller's own token says, so that a front end can show what she may do. */
package teacherdev.teacher.me;
