/**
 * What waits for a caller in the features of this service 待办. The gateway puts it beside what waits elsewhere. A feature takes part
 * by a {@link teacherdev.teacher.task.TaskSource} of its own.
 */
package teacherdev.teacher.task;
