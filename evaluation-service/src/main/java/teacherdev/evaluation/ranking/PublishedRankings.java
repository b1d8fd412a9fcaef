package teacherdev.evaluation.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;

/** Lets the publication feature make a ranking public. */
@ApplicationScoped
public class PublishedRankings {

    private static final String LOCK =
            "select id, organisation, path, published_at from ranking where id = ? and path && ? for update";
    private static final String PUBLISH =
            "update ranking set published_at = ?, row_version = row_version + 1 where id = ?";

    private final Sql sql;

    PublishedRankings(Sql sql) {
        this.sql = sql;
    }

    /** A ranking as far as its publication needs it. */
    public record Publishable(UUID id, String organisation, List<String> path, boolean published) {

        static Publishable of(Row row) {
            return new Publishable(
                    row.id("id"), row.text("organisation"), row.texts("path"), row.instant("published_at") != null);
        }
    }

    /** The ranking, locked, if it lies in the caller's scope. */
    public Optional<Publishable> lock(Access access, UUID id) {
        return sql.first(LOCK, Publishable::of, id, access.scopeArray());
    }

    public void publish(UUID id, Instant now) {
        sql.update(PUBLISH, now, id);
    }
}
