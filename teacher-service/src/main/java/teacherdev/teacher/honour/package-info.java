/**
 * Honours of teachers and of teams: three-names projects (三名工程), subject leaders, backbone levels, 年度教师. Each has a level
 * and a validity; what ends soon is listed; where people are counted, each counts once, at her highest level. Which kinds
 * there are, which count as backbone and how long they last is policy data (HONOUR_KINDS).
 */
package teacherdev.teacher.honour;
