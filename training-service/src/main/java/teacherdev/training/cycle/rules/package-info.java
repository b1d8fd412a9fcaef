/** Periods of training cycles. */
package teacherdev.training.cycle.rules;
