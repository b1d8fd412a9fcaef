/** The reasons for which teacher-service refuses a request. */
package teacherdev.teacher.problem;
