/**
 * Mentors and mentees 师徒结对 (青蓝工程). A pairing is proposed, agreed to by both sides, lived - meetings, observed lessons,
 * open lessons in a log - reviewed, and ends with the mentee's graduation 出师 or early. Who may mentor, how many at once and
 * what must be done are policy data of kind MENTORSHIP, chosen by the mentee's school and the first day; what a node does
 * not say, the national default says.
 */
package teacherdev.training.mentorship;
