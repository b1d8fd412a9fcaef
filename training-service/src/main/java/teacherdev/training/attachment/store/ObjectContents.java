package teacherdev.training.attachment.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.cipher.SensitiveFields;
import teacherdev.platform.runtime.sql.Sql;

/** Contents in an S3-compatible store, encrypted, each bound to the id of its file. */
@ApplicationScoped
class ObjectContents implements ContentStore {

    /** Committed before the object is put. What is not kept when it is due is deleted. */
    private static final String NOTE = """
            insert into attachment_object (file_id, bucket, object_key, state, due_at)
            values (?, ?, ?, 'COMING', now() + interval '15 minutes')
            """;

    private static final String KEEP =
            "update attachment_object set state = 'KEPT', due_at = null where file_id = ? and state = 'COMING'";
    private static final String FIND =
            "select file_id, bucket, object_key from attachment_object where file_id = ? and state = 'KEPT'";
    private static final String LET_GO =
            "update attachment_object set state = 'GOING', due_at = now() where file_id = any (?) and state = 'KEPT'";

    private final Sql sql;
    private final ObjectStorage storage;
    private final SensitiveFields cipher;

    ObjectContents(Sql sql, ObjectStorage storage, SensitiveFields cipher) {
        this.sql = sql;
        this.storage = storage;
        this.cipher = cipher;
    }

    @Override
    public void bring(UUID fileId, byte[] content) {
        StoredObject object = new StoredObject(fileId, storage.bucket(), "attachments/" + fileId);
        sql.update(NOTE, fileId, object.bucket(), object.key());
        storage.put(object, cipher.seal(boundTo(fileId), content));
    }

    /** A process that stood still for long may find that its object was deleted meanwhile: then the file is not written. */
    @Override
    public void keep(UUID fileId, byte[] content) {
        if (sql.update(KEEP, fileId) == 0) {
            throw ObjectStorage.unavailable();
        }
    }

    @Override
    public Optional<byte[]> find(UUID fileId) {
        return sql.first(FIND, StoredObject::of, fileId)
                .flatMap(storage::get)
                .flatMap(ciphertext -> cipher.open(boundTo(fileId), ciphertext));
    }

    @Override
    public void letGo(Collection<UUID> fileIds) {
        sql.update(LET_GO, (Object) fileIds.toArray(UUID[]::new));
    }

    private static String boundTo(UUID fileId) {
        return "attachment " + fileId;
    }
}
