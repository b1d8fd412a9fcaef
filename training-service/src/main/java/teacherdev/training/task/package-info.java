/**
 * What waits for a caller in the features of this service 待办: claims to decide or to mend, pairings to agree to, trainings to end. The
 * gateway puts it beside what waits elsewhere. A feature takes part by a {@link teacherdev.training.task.TaskSource} of its own.
 */
package teacherdev.training.task;
