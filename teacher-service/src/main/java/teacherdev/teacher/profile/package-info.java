/**
 * Teachers and their profiles. The row of {@code teacher} is the person and the lock of everything that belongs to her;
 * the profile and the assignments are history beside it. Every change bumps the version and emits the full state.
 */
package teacherdev.teacher.profile;
