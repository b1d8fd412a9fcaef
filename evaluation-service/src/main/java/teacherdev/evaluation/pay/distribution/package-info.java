/**
 * How a pool is divided: by weights that are given, by results (times headcount, for schools), or by an adopted scheme. A
 * preview computes everybody at once, in one transaction: whatever crashes, a pool was computed entirely or not at all.
 * Then it is published to those whom it concerns, and locked when the publication is over; locking posts to the books.
 */
package teacherdev.evaluation.pay.distribution;
