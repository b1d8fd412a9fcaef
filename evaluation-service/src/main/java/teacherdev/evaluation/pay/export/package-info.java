/**
 * What payroll takes over: the lines of a locked pool with the pay items of the finance system, as data, .csv or .xlsx. Only
 * what is locked is exported, and each export is written to the audit trail.
 */
package teacherdev.evaluation.pay.export;
