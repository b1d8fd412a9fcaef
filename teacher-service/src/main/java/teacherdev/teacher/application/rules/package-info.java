/** The steps of an application, and who is selected among the ranked; pure. */
package teacherdev.teacher.application.rules;
