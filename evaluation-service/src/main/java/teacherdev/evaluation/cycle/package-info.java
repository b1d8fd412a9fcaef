/**
 * Evaluation cycles 考核周期: a school or region assesses its staff over a year, a term or three years by one adopted version
 * of a scheme. Who takes part is fixed on a census day. Inputs come from what the roster and the training projection
 * know, from score sheets, and from what people enter or upload; each keeps its source, and a missing one is never zero.
 * Other features offer further sources by implementing {@link teacherdev.evaluation.cycle.InputSource}, and may hold
 * up the final lock by implementing {@link teacherdev.evaluation.cycle.LockCondition}.
 */
package teacherdev.evaluation.cycle;
