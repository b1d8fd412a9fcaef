package teacherdev.training.claim;

import java.util.UUID;

/**
 * Fired inside the transaction in which the hours of an approved claim were taken back.
 *
 * @param externalId what was claimed; the id of a session where it was one
 */
public record ClaimRevoked(UUID teacherId, String externalId) {}
