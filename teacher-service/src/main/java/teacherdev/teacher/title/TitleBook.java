package teacherdev.teacher.title;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.bulk.RowKey;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.entry.Entry;
import teacherdev.teacher.entry.EntryBook;
import teacherdev.teacher.entry.Holder;
import teacherdev.teacher.title.rules.TitleLevel;
import teacherdev.teacher.title.rules.TitleOrder;

/** Titles as source systems know them by the thousand; they keep the order of levels. */
@ApplicationScoped
class TitleBook implements EntryBook<TitleRow, TitleBook.Held> {

    private static final String KNOWN = """
            select id, teacher_id, source_system, external_id, level, qualified_on, appointed_on, special_post from title
            where superseded_at is null and (teacher_id = any (?) or id in (
                select k.id from unnest(?::text[], ?::text[]) as r (source_system, external_id)
                join title k on k.source_system = r.source_system and k.external_id = r.external_id
                where k.superseded_at is null))
            order by teacher_id, id
            """;
    private static final String SUPERSEDE = "update title set superseded_at = ? where id = any (?)";
    private static final String INSERT = """
            insert into title (recorded_at, id, teacher_id, source_system, external_id, level, qualified_on, appointed_on, special_post,
                corrects, reason)
            select ?, r.id, r.teacher_id, r.source_system, r.external_id, r.level, r.qualified_on, r.appointed_on, r.special_post,
                r.corrects, r.reason
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[]::date[], ?::text[]::date[],
                    ?::text[]::boolean[], ?::uuid[], ?::text[])
                as r (id, teacher_id, source_system, external_id, level, qualified_on, appointed_on, special_post, corrects, reason)
            """;
    private static final String CLAIM = """
            update title e set source_system = r.source_system, external_id = r.external_id
            from unnest(?::uuid[], ?::text[], ?::text[]) as r (id, source_system, external_id) where e.id = r.id
            """;

    private final Sql sql;

    /** What an entry says. */
    record Held(TitleLevel level, LocalDate qualifiedOn, LocalDate appointedOn, boolean specialPost) {

        TitleOrder.Held inOrder() {
            return new TitleOrder.Held(level, appointedOn == null ? qualifiedOn : appointedOn);
        }
    }

    TitleBook(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String noun() {
        return "TITLE";
    }

    @Override
    public List<Entry<Held>> known(UUID[] teacherIds, Collection<RowKey> keys) {
        List<RowKey> asked = List.copyOf(keys);
        return sql.list(
                KNOWN,
                TitleBook::entry,
                teacherIds,
                Columns.texts(asked, RowKey::sourceSystem),
                Columns.texts(asked, RowKey::externalId));
    }

    @Override
    public Reading<TitleRow, Held> reading(Collection<Holder> holders) {
        return new Reading<>() {
            @Override
            public Held content(TitleRow row, Holder holder) {
                TitleChecks.requireDates(row.qualifiedOn(), row.appointedOn(), holder.birthDate());
                return new Held(
                        row.level(), row.qualifiedOn(), row.appointedOn(), Boolean.TRUE.equals(row.specialPost()));
            }

            @Override
            public void check(TitleRow row, Held content, List<Held> others, Holder holder, boolean isNew) {
                TitleChecks.requireOrder(
                        others.stream().map(Held::inOrder).toList(),
                        content.level(),
                        content.qualifiedOn(),
                        content.appointedOn());
            }
        };
    }

    @Override
    public void write(List<UUID> superseded, List<Entry<Held>> recorded, Instant now) {
        sql.update(SUPERSEDE, now, superseded.toArray(UUID[]::new));
        sql.update(
                INSERT,
                now,
                Columns.ids(recorded, Entry::id),
                Columns.ids(recorded, Entry::teacherId),
                Columns.texts(recorded, entry -> entry.key().sourceSystem()),
                Columns.texts(recorded, entry -> entry.key().externalId()),
                Columns.texts(recorded, entry -> entry.content().level()),
                Columns.texts(recorded, entry -> entry.content().qualifiedOn()),
                Columns.texts(recorded, entry -> entry.content().appointedOn()),
                Columns.texts(recorded, entry -> entry.content().specialPost()),
                Columns.ids(recorded, Entry::corrects),
                Columns.texts(recorded, Entry::reason));
    }

    @Override
    public void claim(List<Entry<Held>> entries) {
        if (!entries.isEmpty()) {
            sql.update(
                    CLAIM,
                    Columns.ids(entries, Entry::id),
                    Columns.texts(entries, entry -> entry.key().sourceSystem()),
                    Columns.texts(entries, entry -> entry.key().externalId()));
        }
    }

    private static Entry<Held> entry(Row row) {
        String externalId = row.text("external_id");
        return new Entry<>(
                row.id("id"),
                row.id("teacher_id"),
                externalId == null ? null : new RowKey(row.text("source_system"), externalId),
                new Held(
                        row.constant("level", TitleLevel.class),
                        row.date("qualified_on"),
                        row.date("appointed_on"),
                        row.flag("special_post")),
                null,
                null);
    }
}
