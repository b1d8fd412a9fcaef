/** The error catalogue of evaluation-service. */
package teacherdev.evaluation.problem;
