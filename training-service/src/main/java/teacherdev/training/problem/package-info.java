/** The reasons for which training-service refuses a request. */
package teacherdev.training.problem;
