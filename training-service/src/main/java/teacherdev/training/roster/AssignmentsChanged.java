package teacherdev.training.roster;

import java.util.UUID;

/** Fired in the transaction in which the roster learns that a known teacher's assignments are not what they were. */
public record AssignmentsChanged(UUID teacherId) {}
