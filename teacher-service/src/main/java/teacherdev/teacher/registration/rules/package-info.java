/** What the facts of a period make of a registration; pure. */
package teacherdev.teacher.registration.rules;
