package teacherdev.teacher.merge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.teacher.person.PersonQueries;

/** Reads merges and finds records that may be about one person, never beyond the caller's scope. */
@ApplicationScoped
class MergeQueries {

    /**
     * By the entries of the directory with the same name, place by place; a birth date or gender that both tell and that differ
     * make two people.
     */
    private static final String DUPLICATES = "with place as materialized ("
            + PersonQueries.placesBelow("?::text[]") + """
            )
            select distinct t.id, t.version, t.source_system, t.external_id, p.name, p.birth_date,
                   coalesce(p.birth_date = mine.birth_date, false) as same_birth_date
            from profile mine
            cross join place
            cross join lateral (
                select d.teacher from teacher_directory d where d.place = place.code and d.name = mine.name offset 0) as d
            join profile p on p.teacher_id = d.teacher and p.name = mine.name and p.superseded_at is null
                and p.teacher_id <> mine.teacher_id
                and p.gender = mine.gender and coalesce(p.birth_date = mine.birth_date, true)
                and p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?)
            join teacher t on t.id = p.teacher_id and t.merged_into is null
            where mine.teacher_id = ? and mine.superseded_at is null
              and mine.valid_from <= ? and (mine.valid_to is null or mine.valid_to > ?)
              and""" + " " + PersonQueries.VISIBLE + """
            order by same_birth_date desc, t.id limit 50
            """;

    private static final String OF_TEACHER = """
            select absorbed_id, survivor_id, merged_at, merged_by, reason, left_behind from teacher_merge
            where absorbed_id = ? or survivor_id = ? order by merged_at desc limit 50
            """;

    private final Sql sql;
    private final PersonQueries persons;
    private final Clock clock;

    MergeQueries(Sql sql, PersonQueries persons, Clock clock) {
        this.sql = sql;
        this.persons = persons;
        this.clock = clock;
    }

    List<DuplicateView> duplicates(Access access, UUID teacherId) {
        var _ = persons.requireVisible(access, teacherId);
        LocalDate today = LocalDate.now(clock);
        return sql.list(
                DUPLICATES,
                DuplicateView::of,
                access.scopeArray(),
                access.scopeArray(),
                today,
                today,
                teacherId,
                today,
                today,
                access.selfOrNull(),
                access.scopeArray(),
                today);
    }

    List<MergeView> merges(Access access, UUID teacherId) {
        var _ = persons.requireVisible(access, teacherId);
        return sql.list(OF_TEACHER, MergeView::of, teacherId, teacherId);
    }
}
