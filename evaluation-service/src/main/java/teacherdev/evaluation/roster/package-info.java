/** What this service knows of teachers and schools: a projection of teacher-service's events, and nothing else. */
package teacherdev.evaluation.roster;
