/**
 * Awards 奖励: every three years a count times the policy's amount (50,000.00), and target, progress and competition rewards with
 * evidence. Amounts are money of persons: seen by the person herself, the principal, payroll and the bureau that grants them.
 */
package teacherdev.evaluation.award;
