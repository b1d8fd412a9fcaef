package teacherdev.teacher.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.bulk.RowKey;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.teacher.person.PersonQueries;

/** Reads and writes the rows of table {@code teacher} many at a time. */
@ApplicationScoped
class TeacherRows {

    /** Locked in the order of ids, so that two bulk requests for the same people wait for each other and never deadlock. */
    private static final String LOCK = "select t.id, t.source_system, t.external_id, t.identity_index, t.merged_into, "
            + PersonQueries.VISIBLE + """
             as visible
            from unnest(?::text[], ?::text[]) as r (source_system, external_id)
            join teacher t on t.source_system = r.source_system and t.external_id = r.external_id
            order by t.id for update of t
            """;

    private static final String OWNERS = "select id, identity_index from teacher where identity_index = any (?)";

    private static final String INSERT = """
            insert into teacher (status, version, created_at, id, source_system, external_id, identity_number, identity_index)
            select 'ACTIVE', 1, ?, r.* from unnest(?::uuid[], ?::text[], ?::text[], ?::bytea[], ?::bytea[]) as r
            """;

    private static final String NEXT_VERSION = "update teacher set version = version + 1 where id = any (?)";

    private static final String IDENTIFY = """
            update teacher set identity_number = r.number, identity_index = r.index
            from unnest(?::uuid[], ?::bytea[], ?::bytea[]) as r (id, number, index) where teacher.id = r.id
            """;

    private final Sql sql;
    private final Clock clock;

    /**
     * A teacher as she is known.
     *
     * @param identityIndex null when her identity number is not known
     * @param mergedInto the record that took the place of hers; null while it stands for itself
     * @param visible whether she is in the caller's scope
     */
    record Known(UUID id, RowKey key, byte[] identityIndex, UUID mergedInto, boolean visible) {}

    /** An identity number on its way in. */
    record Identity(UUID teacherId, byte[] ciphertext, byte[] index) {}

    /** A teacher who is new; her identity may be null. */
    record Newcomer(UUID id, RowKey key, Identity identity) {

        byte[] ciphertext() {
            return identity == null ? null : identity.ciphertext();
        }

        byte[] index() {
            return identity == null ? null : identity.index();
        }
    }

    TeacherRows(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Those of these keys who are known, each locked. */
    Map<RowKey, Known> lock(Access access, List<RowKey> keys) {
        return sql
                .list(
                        LOCK,
                        row -> new Known(
                                row.id("id"),
                                new RowKey(row.text("source_system"), row.text("external_id")),
                                row.bytes("identity_index"),
                                row.id("merged_into"),
                                row.flag("visible")),
                        null,
                        access.scopeArray(),
                        LocalDate.now(clock),
                        Columns.texts(keys, RowKey::sourceSystem),
                        Columns.texts(keys, RowKey::externalId))
                .stream()
                .collect(Collectors.toMap(Known::key, known -> known));
    }

    /** Whose identity numbers these are, by blind index. */
    Map<ByteBuffer, UUID> owners(List<byte[]> indexes) {
        if (indexes.isEmpty()) {
            return Map.of();
        }
        record Owner(UUID id, byte[] index) {}
        return sql
                .list(OWNERS, row -> new Owner(row.id("id"), row.bytes("identity_index")), (Object)
                        indexes.toArray(byte[][]::new))
                .stream()
                .collect(Collectors.toMap(owner -> ByteBuffer.wrap(owner.index()), Owner::id));
    }

    void insert(List<Newcomer> newcomers, Instant now) {
        if (!newcomers.isEmpty()) {
            sql.update(
                    INSERT,
                    now,
                    Columns.ids(newcomers, Newcomer::id),
                    Columns.texts(newcomers, newcomer -> newcomer.key().sourceSystem()),
                    Columns.texts(newcomers, newcomer -> newcomer.key().externalId()),
                    Columns.bytes(newcomers, Newcomer::ciphertext),
                    Columns.bytes(newcomers, Newcomer::index));
        }
    }

    void identify(List<Identity> identities) {
        if (!identities.isEmpty()) {
            sql.update(
                    IDENTIFY,
                    Columns.ids(identities, Identity::teacherId),
                    Columns.bytes(identities, Identity::ciphertext),
                    Columns.bytes(identities, Identity::index));
        }
    }

    void nextVersions(List<UUID> ids) {
        if (!ids.isEmpty()) {
            sql.update(NEXT_VERSION, (Object) ids.toArray(UUID[]::new));
        }
    }
}
