/**
 * Performance pay (绩效工资): a county's reward pool goes to its schools, a school's pool to its people, to the cent.
 *
 * <p>A pool is opened in {@code pool}, divided by weights or by an adopted scheme in {@code distribution}, and written down
 * for each person in {@code statement}. Nothing is overwritten: each computing is a run with a version; a correction is a
 * new run, whose lock posts the differences. Money moves only in {@code journal}, an append-only double-entry book per
 * pool, which closes to the cent at every moment. {@code rules} holds the arithmetic, pure and exact.
 *
 * <p>What one person is paid is seen by herself, the principal of the paying school and the payroll role within its scope,
 * and by nobody else: not in any answer, export, event or log.
 */
package teacherdev.evaluation.pay;
