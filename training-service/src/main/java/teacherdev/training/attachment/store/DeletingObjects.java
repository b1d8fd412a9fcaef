package teacherdev.training.attachment.store;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.ProblemException;

/** Deletes the objects that were let go, and those that a crash left behind. */
@ApplicationScoped
class DeletingObjects {

    private static final Logger LOG = Logger.getLogger(DeletingObjects.class);

    /**
     * Takes the next one, so that no transaction keeps it from now on and no other replica takes it. It is due again later in
     * case that the store fails or this process dies; one that cannot be deleted does not hold up the others.
     */
    private static final String TAKE = """
            update attachment_object set state = 'GOING', due_at = now() + interval '5 minutes'
            where file_id = (select o.file_id from attachment_object o where o.due_at <= now()
                order by o.due_at limit 1 for update skip locked)
            returning file_id, bucket, object_key
            """;

    private static final String FORGET = "delete from attachment_object where file_id = ?";
    private static final String WAITING = "select count(*) as waiting from attachment_object where state = 'GOING'";

    private final Sql sql;
    private final ObjectStorage storage;

    DeletingObjects(Sql sql, ObjectStorage storage) {
        this.sql = sql;
        this.storage = storage;
    }

    @Scheduled(every = "${teacherdev.attachment.store.delete-every:1m}", concurrentExecution = ConcurrentExecution.SKIP)
    void deleteWhatIsDue() {
        try {
            for (Optional<StoredObject> next = take(); next.isPresent(); next = take()) {
                storage.delete(next.get());
                sql.update(FORGET, next.get().fileId());
            }
        } catch (ProblemException toldAlready) {
            long waiting = sql.first(WAITING, row -> row.number("waiting")).orElseThrow();
            LOG.warnf("contents of attachments wait for their deletion waiting=%d", waiting);
        }
    }

    private Optional<StoredObject> take() {
        return sql.first(TAKE, StoredObject::of);
    }
}
