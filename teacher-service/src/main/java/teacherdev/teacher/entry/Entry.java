package teacherdev.teacher.entry;

import java.util.UUID;
import teacherdev.platform.runtime.bulk.RowKey;

/**
 * Something that a teacher has, as it is known or is about to be.
 *
 * @param key of the source system that told it; null when a person recorded it
 * @param corrects the entry whose place it takes, or null
 * @param reason why it does, or null
 */
public record Entry<C>(UUID id, UUID teacherId, RowKey key, C content, UUID corrects, String reason) {}
