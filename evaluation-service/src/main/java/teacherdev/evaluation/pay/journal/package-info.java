/**
 * The book of each pool: append-only, double entry. Each posting sums to zero, which the database checks; so at every moment
 * what came in is what was given out, what was deducted and kept, and what is left.
 */
package teacherdev.evaluation.pay.journal;
