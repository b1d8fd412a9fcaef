package teacherdev.training.attachment.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;

/** Contents in this service's database: they come and go with the transaction. */
@ApplicationScoped
class DatabaseContents implements ContentStore {

    private static final String INSERT = "insert into attachment_content (attachment_id, content) values (?, ?)";
    private static final String FIND = "select content from attachment_content where attachment_id = ?";
    private static final String DELETE = "delete from attachment_content where attachment_id = any (?)";

    private final Sql sql;

    DatabaseContents(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void bring(UUID fileId, byte[] content) {}

    @Override
    public void keep(UUID fileId, byte[] content) {
        sql.update(INSERT, fileId, content);
    }

    @Override
    public Optional<byte[]> find(UUID fileId) {
        return sql.first(FIND, row -> row.bytes("content"), fileId);
    }

    @Override
    public void letGo(Collection<UUID> fileIds) {
        sql.update(DELETE, (Object) fileIds.toArray(UUID[]::new));
    }
}
