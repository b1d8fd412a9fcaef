/**
 * What this service knows of teachers and schools: a projection of teacher-service's events, and nothing else. It tells
 * where a teacher worked on a day, to which school an activity is attributed, and who may see her ledger.
 */
package teacherdev.training.roster;
