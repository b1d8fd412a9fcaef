/**
 * Moves of teachers between schools 教师交流轮岗. The school that gives offers, the school that takes accepts or declines; only
 * an acceptance changes where the teacher works. A temporary move - secondment, rotation, support teaching, the three years of
 * a new teacher in a town school - ends with her return to the post that she had: the history says so from the first day on.
 * Source: 关于推进县(区)域内义务教育学校校长教师交流轮岗的意见 (2014): at least 10 % of those due, a fifth of them backbone teachers.
 */
package teacherdev.teacher.mobility;
