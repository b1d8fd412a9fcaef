/** Quotas, days of retirement and the outlook of later years; pure. */
package teacherdev.teacher.poststructure.rules;
