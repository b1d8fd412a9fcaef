/**
 * One way to say no. Every refusal of every process is an RFC 9457 problem with a stable code, a title and a detail in
 * Chinese and English, and, for bad input, one entry per offending field. Each service keeps its codes in one enum that
 * implements {@link teacherdev.platform.web.problem.ProblemCode}; nothing else maps errors.
 */
package teacherdev.platform.web.problem;
