/**
 * Pools: a region's pool is divided among schools, a school's pool among its people. A region's pool holds at least the
 * policy's percentage of last year's payroll, rounded up to the cent; it may come from several funds with caps. A pool has
 * parts - 70 % basic and 30 % reward, or sub-pools for responsibility, quality and quantity - by percentages.
 */
package teacherdev.evaluation.pay.pool;
