/** How grades follow from scores: bands, vetoes and the share of 优秀 per unit. */
package teacherdev.evaluation.result.rules;
