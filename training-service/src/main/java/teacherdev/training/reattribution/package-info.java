/**
 * Re-attribution 归属更正: hours belong to the school where a teacher worked on the day. When a move becomes known afterwards,
 * the entries since its day are moved to the other school by pairs; years that are frozen stay as they were reported.
 */
package teacherdev.training.reattribution;
