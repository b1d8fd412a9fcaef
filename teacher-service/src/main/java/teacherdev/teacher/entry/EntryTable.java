package teacherdev.teacher.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.bulk.RowKey;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.history.Facts.Column;

/**
 * A table of entries about teachers: {@code id, teacher_id, source_system, external_id, recorded_at, superseded_at, corrects,
 * reason} and the columns of what they say. Reads and writes are for many at once, in one statement each.
 */
public final class EntryTable<C> {

    private final String selectKnown;
    private final String supersede;
    private final String insert;
    private final String claim;
    private final List<Column<C>> columns;
    private final Function<Row, C> reader;

    private EntryTable(String table, Function<Row, C> reader, List<Column<C>> columns) {
        this.reader = reader;
        this.columns = columns;
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        this.selectKnown = "select id, teacher_id, source_system, external_id, " + names + " from " + table
                + " where superseded_at is null and (teacher_id = any (?) or id in ("
                + "select k.id from unnest(?::text[], ?::text[]) as r (source_system, external_id) join " + table
                + " k on k.source_system = r.source_system and k.external_id = r.external_id"
                + " where k.superseded_at is null)) order by teacher_id, id";
        this.supersede = "update " + table + " set superseded_at = ? where id = any (?)";
        this.insert = "insert into " + table
                + " (recorded_at, id, teacher_id, source_system, external_id, corrects, reason, " + names + ")"
                + " select ?, r.id, r.teacher_id, r.source_system, r.external_id, r.corrects, r.reason, "
                + columns.stream()
                        .map(column -> column.cast().formatted("r." + column.name()))
                        .collect(Collectors.joining(", "))
                + " from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[]"
                + ", ?::text[]".repeat(columns.size())
                + ") as r (id, teacher_id, source_system, external_id, corrects, reason, " + names + ")";
        this.claim = "update " + table + " e set source_system = r.source_system, external_id = r.external_id"
                + " from unnest(?::uuid[], ?::text[], ?::text[]) as r (id, source_system, external_id)"
                + " where e.id = r.id";
    }

    public static <C> EntryTable<C> of(String table, Function<Row, C> reader, List<Column<C>> columns) {
        return new EntryTable<>(table, reader, List.copyOf(columns));
    }

    /** Everything that is known of these teachers, and whatever has one of these keys. */
    List<Entry<C>> known(Sql sql, UUID[] teacherIds, Collection<RowKey> keys) {
        List<RowKey> asked = List.copyOf(keys);
        return sql.list(
                selectKnown,
                this::entry,
                teacherIds,
                Columns.texts(asked, RowKey::sourceSystem),
                Columns.texts(asked, RowKey::externalId));
    }

    private Entry<C> entry(Row row) {
        String externalId = row.text("external_id");
        return new Entry<>(
                row.id("id"),
                row.id("teacher_id"),
                externalId == null ? null : new RowKey(row.text("source_system"), externalId),
                reader.apply(row),
                null,
                null);
    }

    void write(Sql sql, List<UUID> superseded, List<Entry<C>> recorded, Instant now) {
        sql.update(supersede, now, superseded.toArray(UUID[]::new));
        List<Object> parameters = new ArrayList<>();
        parameters.add(now);
        parameters.add(Columns.ids(recorded, Entry::id));
        parameters.add(Columns.ids(recorded, Entry::teacherId));
        parameters.add(Columns.texts(recorded, entry -> entry.key().sourceSystem()));
        parameters.add(Columns.texts(recorded, entry -> entry.key().externalId()));
        parameters.add(Columns.ids(recorded, Entry::corrects));
        parameters.add(Columns.texts(recorded, Entry::reason));
        for (Column<C> column : columns) {
            parameters.add(Columns.texts(recorded, entry -> column.value().apply(entry.content())));
        }
        sql.update(insert, parameters.toArray());
    }

    /** Notes under which keys entries are known from now on that a person recorded; no history, and no event. */
    void claim(Sql sql, List<Entry<C>> entries) {
        if (!entries.isEmpty()) {
            sql.update(
                    claim,
                    Columns.ids(entries, Entry::id),
                    Columns.texts(entries, entry -> entry.key().sourceSystem()),
                    Columns.texts(entries, entry -> entry.key().externalId()));
        }
    }
}
