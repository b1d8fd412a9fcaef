package teacherdev.teacher.entry;

import java.util.UUID;
import teacherdev.platform.runtime.bulk.RowKey;

/** A row of a bulk request: a key of its own, whom it is about, and what its feature reads of it. */
public interface EntryRow {

    String sourceSystem();

    String externalId();

    /** Null when the row names the teacher as a source system does. */
    UUID teacherId();

    String teacherExternalId();

    /** Null when it is the system that sends the row. */
    String teacherSourceSystem();

    /** Why it changes what is known; null when nobody says. */
    String reason();

    default RowKey key() {
        return new RowKey(sourceSystem(), externalId());
    }

    default RowKey teacherKey() {
        return new RowKey(teacherSourceSystem() == null ? sourceSystem() : teacherSourceSystem(), teacherExternalId());
    }
}
