/**
 * Bitemporal history, shared by everything about a teacher that varies in time: a row says from when to when it holds in
 * the world, and from when to when we knew it.
 */
package teacherdev.teacher.history;
