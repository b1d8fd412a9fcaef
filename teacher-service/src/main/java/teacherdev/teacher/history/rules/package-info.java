/** How a new fact cuts into what was known before; pure. */
package teacherdev.teacher.history.rules;
