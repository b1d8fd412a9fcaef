/**
 * What waits for a caller in the features of this service 待办: people to rate, objections and comments to answer. The gateway puts
 * it beside what waits elsewhere. A feature takes part by a {@link teacherdev.evaluation.task.TaskSource} of its own.
 */
package teacherdev.evaluation.task;
