package teacherdev.training.attachment.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All contents, wherever they lie. New ones go where configuration says. */
@ApplicationScoped
public class Contents implements ContentStore {

    private final ContentStore chosen;
    private final List<ContentStore> all;

    Contents(StoreConfiguration configuration, DatabaseContents database, ObjectContents objects) {
        this.chosen = switch (configuration.kind()) {
            case DATABASE -> database;
            case S3 -> objects;
        };
        this.all = List.of(database, objects);
    }

    @Override
    public void bring(UUID fileId, byte[] content) {
        chosen.bring(fileId, content);
    }

    @Override
    public void keep(UUID fileId, byte[] content) {
        chosen.keep(fileId, content);
    }

    @Override
    public Optional<byte[]> find(UUID fileId) {
        return all.stream().flatMap(store -> store.find(fileId).stream()).findFirst();
    }

    @Override
    public void letGo(Collection<UUID> fileIds) {
        all.forEach(store -> store.letGo(fileIds));
    }
}
