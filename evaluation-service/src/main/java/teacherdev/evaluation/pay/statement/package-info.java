/**
 * Statements: what each person gets from a pool, line by line, with the reason for every figure in words. A statement is
 * seen by the person herself from the publication on, by the principal of the paying school and by the payroll role within
 * its scope. It never changes; a correction is a further statement with a higher version.
 */
package teacherdev.evaluation.pay.statement;
