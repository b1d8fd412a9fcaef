/** Who moves up from the waiting list, and who has passed; pure. */
package teacherdev.training.session.rules;
