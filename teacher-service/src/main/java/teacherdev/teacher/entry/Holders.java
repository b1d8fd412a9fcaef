package teacherdev.teacher.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import teacherdev.platform.runtime.bulk.BulkRow;
import teacherdev.platform.runtime.bulk.RowKey;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.teacher.person.PersonQueries;

/** Locks the people whom rows are about, in the order of their ids, so that two requests never deadlock. */
@ApplicationScoped
class Holders {

    private static final String LOCK = """
            select t.id, t.source_system, t.external_id, t.merged_into,
                   (select p.birth_date from profile p where p.teacher_id = t.id and p.superseded_at is null
                      and p.birth_date is not null order by p.valid_from desc limit 1) as birth_date,
                   (select s.path from assignment a join school s on s.id = a.school_id
                    where a.teacher_id = t.id and a.superseded_at is null and a.is_primary
                    order by a.valid_from desc limit 1) as path,
            """ + PersonQueries.VISIBLE + """
                   as visible
            from teacher t
            where t.id in (select id from unnest(?::uuid[]) as named (id)
                           union select k.id from unnest(?::text[], ?::text[]) as r (source_system, external_id)
                           join teacher k on k.source_system = r.source_system and k.external_id = r.external_id)
            order by t.id for update of t
            """;

    private final Sql sql;
    private final Clock clock;

    private record Found(RowKey key, Holder holder) {
        static Found of(Row row) {
            return new Found(
                    new RowKey(row.text("source_system"), row.text("external_id")),
                    new Holder(
                            row.id("id"),
                            row.id("merged_into"),
                            row.flag("visible"),
                            row.date("birth_date"),
                            row.texts("path")));
        }
    }

    Holders(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The people by the rows that name them; a row about somebody unknown has none. */
    <R extends EntryRow> Map<Integer, Holder> lock(Access access, List<BulkRow<R>> rows) {
        List<BulkRow<R>> byId =
                rows.stream().filter(row -> row.content().teacherId() != null).toList();
        List<RowKey> byKey = rows.stream()
                .filter(row -> row.content().teacherId() == null)
                .map(row -> row.content().teacherKey())
                .toList();
        Map<Object, Holder> known = new HashMap<>();
        sql.list(
                        LOCK,
                        Found::of,
                        null,
                        access.scopeArray(),
                        LocalDate.now(clock),
                        Columns.ids(byId, row -> row.content().teacherId()),
                        Columns.texts(byKey, RowKey::sourceSystem),
                        Columns.texts(byKey, RowKey::externalId))
                .forEach(found -> {
                    known.put(found.holder().id(), found.holder());
                    known.put(found.key(), found.holder());
                });
        Map<Integer, Holder> holders = new HashMap<>();
        for (BulkRow<R> row : rows) {
            R content = row.content();
            Holder holder = known.get(content.teacherId() == null ? content.teacherKey() : content.teacherId());
            if (holder != null) {
                holders.put(row.row(), holder);
            }
        }
        return holders;
    }
}
