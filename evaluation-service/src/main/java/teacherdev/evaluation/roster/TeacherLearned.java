package teacherdev.evaluation.roster;

import java.util.UUID;

/**
 * Fired inside the transaction in which something new was learned of a teacher, so that whoever computed with the old
 * knowledge can mark it as stale.
 *
 * @param eventId the event that told it
 */
public record TeacherLearned(UUID teacherId, UUID eventId) {}
