package teacherdev.evaluation.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;

/** Versions of schemes that have been adopted, for features that bind themselves to one. */
@ApplicationScoped
public class AdoptedSchemes {

    private static final String ONE = """
            select id, code, version, kind, scope, name, content_hash, document from scheme
            where id = ? and state = 'ADOPTED' and scope = any (?)
            """;

    private final Sql sql;

    AdoptedSchemes(Sql sql) {
        this.sql = sql;
    }

    /** @param document canonical JSON, whose SHA-256 is the hash */
    public record Version(
            UUID id,
            String code,
            int version,
            SchemeKind kind,
            String scope,
            String name,
            String hash,
            String document) {}

    /** The version, if it is adopted and holds for an organisation: its own or one of a node above. */
    public Optional<Version> version(UUID id, List<String> path) {
        return sql.first(ONE, AdoptedSchemes::version, id, path.toArray(String[]::new));
    }

    private static Version version(Row row) {
        return new Version(
                row.id("id"),
                row.text("code"),
                row.integer("version"),
                row.constant("kind", SchemeKind.class),
                row.text("scope"),
                row.text("name"),
                row.text("content_hash"),
                row.text("document"));
    }
}
