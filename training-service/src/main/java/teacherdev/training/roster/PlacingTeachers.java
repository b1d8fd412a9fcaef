package teacherdev.training.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.training.roster.Roster.Standing;

/** Finds where many teachers stood, each on a day of her own, in one statement. */
@ApplicationScoped
public class PlacingTeachers {

    private static final String PLACES = """
            select t.teacher_id, stood.school_id, school.code, coalesce(school.path && caller.scopes, false) as reaches_then,
                   coalesce(school.path && caller.scopes, false) or coalesce((
                       select bool_or(s.path && caller.scopes)
                       from roster_assignment a join roster_school s on s.school_id = a.school_id
                       where a.teacher_id = t.teacher_id and (a.valid_to is null or a.valid_to > caller.today)), false)
                       as reaches_now
            from (select ?::text[] as scopes, ?::date as today) as caller
            cross join unnest(?::uuid[], ?::text[], ?::text[], ?::text[]::date[]) with ordinality
                as r (teacher_id, source_system, external_id, day, place)
            left join roster_teacher t on t.teacher_id = coalesce(r.teacher_id, (
                select named.teacher_id from roster_teacher named
                where named.source_system = r.source_system and named.external_id = r.external_id limit 1))
            left join roster_assignment stood on stood.teacher_id = t.teacher_id and stood.is_primary
                and stood.valid_from <= r.day and (stood.valid_to is null or stood.valid_to > r.day)
            left join roster_school school on school.school_id = stood.school_id
            order by r.place
            """;

    private final Sql sql;
    private final Clock clock;

    PlacingTeachers(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A teacher, named by her id here or, where that is null, by the id of a system that knows her.
     *
     * @param day the day on which to place her
     */
    public record Whom(UUID teacherId, String sourceSystem, String externalId, LocalDate day) {}

    /**
     * @param teacherId null for a teacher who is not known
     */
    public record Place(UUID teacherId, Standing standing) {}

    /** The places in the order of the question; a teacher who is not known here stands {@link Standing.Unknown}. */
    public List<Place> place(Access access, List<Whom> teachers) {
        return sql.list(
                PLACES,
                PlacingTeachers::place,
                access.scopeArray(),
                LocalDate.now(clock),
                Columns.ids(teachers, Whom::teacherId),
                Columns.texts(teachers, Whom::sourceSystem),
                Columns.texts(teachers, Whom::externalId),
                Columns.texts(teachers, Whom::day));
    }

    private static Place place(Row row) {
        UUID teacherId = row.id("teacher_id");
        return new Place(teacherId, teacherId == null ? new Standing.Unknown(false) : Roster.known(row));
    }
}
