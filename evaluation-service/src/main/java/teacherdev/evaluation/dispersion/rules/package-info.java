/** How far values lie apart, and how small groups are hidden; for statistics of scores and of pay. */
package teacherdev.evaluation.dispersion.rules;
