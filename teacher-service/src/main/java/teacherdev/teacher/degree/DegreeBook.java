package teacherdev.teacher.degree;

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
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.entry.Entry;
import teacherdev.teacher.entry.EntryBook;
import teacherdev.teacher.entry.Holder;
import teacherdev.teacher.problem.TeacherProblem;

/** Degrees as source systems know them by the thousand. */
@ApplicationScoped
class DegreeBook implements EntryBook<DegreeRow, DegreeBook.Studies> {

    private static final String KNOWN = """
            select id, teacher_id, source_system, external_id, level, awarded_on, institution, major from degree
            where superseded_at is null and (teacher_id = any (?) or id in (
                select k.id from unnest(?::text[], ?::text[]) as r (source_system, external_id)
                join degree k on k.source_system = r.source_system and k.external_id = r.external_id
                where k.superseded_at is null))
            order by teacher_id, id
            """;
    private static final String SUPERSEDE = "update degree set superseded_at = ? where id = any (?)";
    private static final String INSERT = """
            insert into degree (recorded_at, id, teacher_id, source_system, external_id, level, awarded_on, institution, major, corrects,
                reason)
            select ?, r.id, r.teacher_id, r.source_system, r.external_id, r.level, r.awarded_on, r.institution, r.major, r.corrects,
                r.reason
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[]::date[], ?::text[], ?::text[], ?::uuid[],
                    ?::text[])
                as r (id, teacher_id, source_system, external_id, level, awarded_on, institution, major, corrects, reason)
            """;
    private static final String CLAIM = """
            update degree e set source_system = r.source_system, external_id = r.external_id
            from unnest(?::uuid[], ?::text[], ?::text[]) as r (id, source_system, external_id) where e.id = r.id
            """;

    private final Sql sql;

    /** What an entry says. */
    record Studies(DegreeLevel level, LocalDate awardedOn, String institution, String major) {}

    DegreeBook(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String noun() {
        return "DEGREE";
    }

    @Override
    public List<Entry<Studies>> known(UUID[] teacherIds, Collection<RowKey> keys) {
        List<RowKey> asked = List.copyOf(keys);
        return sql.list(
                KNOWN,
                DegreeBook::entry,
                teacherIds,
                Columns.texts(asked, RowKey::sourceSystem),
                Columns.texts(asked, RowKey::externalId));
    }

    @Override
    public Reading<DegreeRow, Studies> reading(Collection<Holder> holders) {
        return new Reading<>() {
            @Override
            public Studies content(DegreeRow row, Holder holder) {
                if (holder.birthDate() != null && !row.awardedOn().isAfter(holder.birthDate())) {
                    throw ProblemException.ofField(
                            TeacherProblem.DATE_BEFORE_BIRTH, "awardedOn", TeacherProblem.DATE_BEFORE_BIRTH.title());
                }
                return new Studies(row.level(), row.awardedOn(), row.institution(), row.major());
            }

            @Override
            public void check(DegreeRow row, Studies content, List<Studies> others, Holder holder, boolean isNew) {
                // Nobody's degrees exclude each other.
            }
        };
    }

    @Override
    public void write(List<UUID> superseded, List<Entry<Studies>> recorded, Instant now) {
        sql.update(SUPERSEDE, now, superseded.toArray(UUID[]::new));
        sql.update(
                INSERT,
                now,
                Columns.ids(recorded, Entry::id),
                Columns.ids(recorded, Entry::teacherId),
                Columns.texts(recorded, entry -> entry.key().sourceSystem()),
                Columns.texts(recorded, entry -> entry.key().externalId()),
                Columns.texts(recorded, entry -> entry.content().level()),
                Columns.texts(recorded, entry -> entry.content().awardedOn()),
                Columns.texts(recorded, entry -> entry.content().institution()),
                Columns.texts(recorded, entry -> entry.content().major()),
                Columns.ids(recorded, Entry::corrects),
                Columns.texts(recorded, Entry::reason));
    }

    @Override
    public void claim(List<Entry<Studies>> entries) {
        if (!entries.isEmpty()) {
            sql.update(
                    CLAIM,
                    Columns.ids(entries, Entry::id),
                    Columns.texts(entries, entry -> entry.key().sourceSystem()),
                    Columns.texts(entries, entry -> entry.key().externalId()));
        }
    }

    private static Entry<Studies> entry(Row row) {
        String externalId = row.text("external_id");
        return new Entry<>(
                row.id("id"),
                row.id("teacher_id"),
                externalId == null ? null : new RowKey(row.text("source_system"), externalId),
                new Studies(
                        row.constant("level", DegreeLevel.class),
                        row.date("awarded_on"),
                        row.text("institution"),
                        row.text("major")),
                null,
                null);
    }
}
