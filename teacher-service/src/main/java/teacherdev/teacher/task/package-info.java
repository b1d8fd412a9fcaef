/** The caller: what her token says, and what waits for her in the features of this service. */
package teacherdev.teacher.me;
