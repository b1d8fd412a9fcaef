/**
 * Degrees and schooling (学历) with the day on which they were awarded. The highest degree held on a day decides what a title
 * needs and how a teacher counts in statistics.
 */
package teacherdev.teacher.degree;
