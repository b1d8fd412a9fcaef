/** Profiles, organisations, posts and title levels of teachers. */
package teacherdev.teacher;
