/**
 * Moves of teachers between schools 教师交流轮岗. The school that gives offers, the school that takes accepts or declines; only
 * an acceptance changes where the teacher works. A temporary move - secondment, rotation, support teaching, the three years of
 * a new teacher in a town school - ends with her return to the post that she had: the history says so from the first day on.
 */
package teacherdev.teacher.mobility;
