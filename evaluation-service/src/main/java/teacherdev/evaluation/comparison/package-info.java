/** Two versions of a scheme beside each other: what changed, and what it changes for given people. */
package teacherdev.evaluation.comparison;
