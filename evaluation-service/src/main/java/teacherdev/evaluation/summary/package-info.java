/**
 * A teacher's development in a year at a glance, from this service's own projections. It lags behind the ledger by the
 * time that an event takes, usually some milliseconds.
 */
package teacherdev.evaluation.summary;
