/** Totals, ranks and flags of a round of school evaluation. */
package teacherdev.evaluation.schoolevaluation.rules;
