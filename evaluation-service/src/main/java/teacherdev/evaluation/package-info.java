/** Development summaries; later assessments, rankings and performance pay. */
package teacherdev.evaluation;
