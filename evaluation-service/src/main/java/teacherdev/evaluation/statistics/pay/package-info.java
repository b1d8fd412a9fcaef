/**
 * How performance pay is spread: Gini coefficient and decile ratio by region and school, from locked statements, exact and
 * without showing persons: figures over fewer people than the policy's minimum are left out. It only reads.
 */
package teacherdev.evaluation.statistics.pay;
