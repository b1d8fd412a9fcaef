/**
 * Organisations that help each other 结对帮扶, in seven kinds, with a project and exchange quotas for each year. One side
 * helps, the other is its partner; who really goes from one to the other is recorded within the quota of the year.
 */
package teacherdev.training.partnership;
