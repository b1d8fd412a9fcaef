/**
 * Teaching qualifications 教师资格 and levels of spoken Mandarin 普通话水平等级, with the day of each and with what was believed
 * before a correction. Conditions of titles may ask for the highest that is held on a day.
 */
package teacherdev.teacher.qualification;
