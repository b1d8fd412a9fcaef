/** The life of an ethics case and when its veto holds; pure. */
package teacherdev.teacher.ethics.rules;
