package teacherdev.training.attachment.store;

import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;

/** An object of the S3-compatible store, and whose content it is. */
record StoredObject(UUID fileId, String bucket, String key) {

    static StoredObject of(Row row) {
        return new StoredObject(row.id("file_id"), row.text("bucket"), row.text("object_key"));
    }
}
