/** When a message that was not accepted is sent again; pure. */
package teacherdev.teacher.webhook.rules;
