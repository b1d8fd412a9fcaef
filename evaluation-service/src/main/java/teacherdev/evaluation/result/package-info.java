/**
 * Results of evaluation cycles: an explicit command runs the scheme over everybody in one transaction and stores for each
 * person the score, the value of every step, the inputs with their sources and the trace. Grades 等次 follow from the score by
 * the policy's bands and the unit's share of 优秀 (rounded down); where people tie at the cut the seats stay free until a
 * person decides. After publication nothing changes by itself: what is learned later is a pending difference until a
 * correction, which is a new version with a difference sheet.
 */
package teacherdev.evaluation.result;
