/**
 * Sums of the ledger that bureaus read: per school, and per person. A posting hands its movements to
 * {@link teacherdev.training.rollup.Rollups} in its own transaction: sums of a person are kept at once, under the lock of
 * her account; sums of a school, which many postings share, get an appended movement that one job folds, and reads add what
 * is not folded yet. The sums are never the truth: {@link teacherdev.training.rollup.ReconcilingRollups} recomputes them from
 * the ledger and reports every difference.
 */
package teacherdev.training.rollup;
