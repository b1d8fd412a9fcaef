/**
 * What a request costs: CPU milliseconds of each process, read from /proc before and after a fixed number of requests,
 * beside pgbench running the same statements on the same server in the same run. CPU time survives a noisy machine;
 * throughput and percentiles are given too. Binary floating point is fine here: these are measurements.
 */
package teacherdev.deploy.bench;
