/** Exact arithmetic of the figures. */
package teacherdev.training.statistics.rules;
