package teacherdev.training.credit;

import java.util.UUID;

/** What tells activities apart: the id of a source system counts once for a teacher. */
record ActivityKey(String sourceSystem, UUID teacherId, String externalId) {}
