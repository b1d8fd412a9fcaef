/**
 * Training of people on a below-standard plan 考核不达标培训: evaluation-service orders it by an event, they are enrolled here, and a
 * training centre says how it ended. Both are answered by events; what follows is the plan's matter.
 */
package teacherdev.training.retraining;
