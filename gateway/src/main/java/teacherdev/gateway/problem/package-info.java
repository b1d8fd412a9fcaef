/** The reasons for which the gateway itself refuses a request. */
package teacherdev.gateway.problem;
