/**
 * Suggests whom to pair: among all ways to give the mentees of a school, a cluster or a county their mentors, one that
 * breaks no hard rule, leaves as few as possible without a mentor and, among those, has the highest sum of points. It is
 * exact, and each point is explained.
 */
package teacherdev.training.matching;
