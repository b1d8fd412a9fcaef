/**
 * Where a teacher works, when, and with which share of a full post (FTE). A teacher may work at several schools (走教);
 * exactly one assignment a day is primary, and decides to which school credits and head counts are attributed.
 */
package teacherdev.teacher.career;
