package teacherdev.teacher.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.cipher.SensitiveFields;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.teacher.person.PersonQueries;

/** Reads single teachers, never beyond the caller's scope. */
@ApplicationScoped
class TeacherQueries {

    static final String IDENTITY_FIELD = "teacher.identity_number";

    /** A teacher, her profile and her primary assignment as of a day and as known at an instant. */
    private static final String AS_OF =
            "with point as (select ?::date as day, ?::timestamptz as known) select " + TeacherReading.COLUMNS + """
            from point
            join profile p on p.valid_from <= point.day and (p.valid_to is null or p.valid_to > point.day)
                and p.recorded_at <= point.known and (p.superseded_at is null or p.superseded_at > point.known)
            join teacher t on t.id = p.teacher_id
            left join assignment a on a.teacher_id = t.id and a.is_primary
                and a.valid_from <= point.day and (a.valid_to is null or a.valid_to > point.day)
                and a.recorded_at <= point.known and (a.superseded_at is null or a.superseded_at > point.known)
            left join school s on s.id = a.school_id
            """;

    private static final String ONE = AS_OF + "where t.id = ? and " + PersonQueries.VISIBLE;

    private static final String IDENTIFIED = AS_OF + "where t.identity_index = ? and " + PersonQueries.VISIBLE;

    private static final String CAREER_START =
            "select valid_from as day from profile where teacher_id = ? and superseded_at is null order by valid_from limit 1";

    private final Sql sql;
    private final SensitiveFields sensitive;
    private final TeacherReading reading;

    TeacherQueries(Sql sql, SensitiveFields sensitive, TeacherReading reading) {
        this.sql = sql;
        this.sensitive = sensitive;
        this.reading = reading;
    }

    /** The days and the knowledge that a reader asks for. */
    record Point(LocalDate today, LocalDate asOf, Instant knownAt) {}

    Optional<TeacherView> teacher(Access access, UUID id, Point point) {
        return first(ONE, access, id, point);
    }

    /** The teacher with this identity number, if she is in scope. */
    Optional<TeacherView> withIdentity(Access access, String number, Point point) {
        return first(IDENTIFIED, access, sensitive.blindIndex(IDENTITY_FIELD, number), point);
    }

    /** The first day of a teacher's career, as known now. */
    Optional<LocalDate> careerStart(UUID id) {
        return sql.first(CAREER_START, row -> row.date("day"), id);
    }

    private Optional<TeacherView> first(String statement, Access access, Object key, Point point) {
        return sql.first(
                statement,
                reading::view,
                point.asOf(),
                point.knownAt(),
                key,
                access.selfOrNull(),
                access.scopeArray(),
                point.today());
    }
}
