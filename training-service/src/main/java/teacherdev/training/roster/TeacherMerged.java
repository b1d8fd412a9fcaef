package teacherdev.training.roster;

import java.util.UUID;

/**
 * Fired inside the transaction in which it was learned that a second record of a person was merged into another one, so
 * that what is kept under the old id follows. It may be fired again for the same two.
 */
public record TeacherMerged(UUID absorbed, UUID survivor) {}
