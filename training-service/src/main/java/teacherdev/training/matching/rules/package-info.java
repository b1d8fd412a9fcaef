/** The points of a pair, and the assignment with the highest sum of points; integers only. */
package teacherdev.training.matching.rules;
