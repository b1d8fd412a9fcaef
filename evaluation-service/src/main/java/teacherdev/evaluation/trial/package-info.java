/** Trial runs: a document and the data of some people in, figures and reasons out, nothing stored. */
package teacherdev.evaluation.trial;
