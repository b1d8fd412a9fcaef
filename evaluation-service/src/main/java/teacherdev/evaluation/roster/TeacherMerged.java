package teacherdev.evaluation.roster;

import java.util.UUID;

/**
 * Fired inside the transaction in which a record was told to be merged into another one, once more with each time that it is told.
 *
 * @param eventId the event that told it
 */
public record TeacherMerged(UUID absorbed, UUID survivor, UUID eventId) {}
