package teacherdev.teacher.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.cipher.SensitiveFields;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.teacher.career.AssignmentKind;
import teacherdev.teacher.career.AssignmentView;
import teacherdev.teacher.career.EmploymentKind;
import teacherdev.teacher.organisation.Stage;
import teacherdev.teacher.person.PersonQueries;
import teacherdev.teacher.profile.rules.IdentityNumber;

/** Reads teachers, never beyond the caller's scope. */
@ApplicationScoped
class TeacherQueries {

    static final String IDENTITY_FIELD = "teacher.identity_number";

    /** A teacher, her profile and her primary assignment as of a day and as known at an instant. */
    private static final String AS_OF = """
            with point as (select ?::date as day, ?::timestamptz as known)
            select t.id, t.version, t.source_system, t.external_id, t.identity_number, t.status, t.merged_into,
                   p.name, p.gender, p.birth_date, p.subjects, p.stage, p.employment_kind,
                   a.id as assignment_id, a.school_id, s.code as school_code, a.valid_from, a.valid_to, a.fte, a.is_primary, a.kind as assignment_kind
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

    private static final String CAREER_START =
            "select min(valid_from) as day from profile where teacher_id = ? and superseded_at is null";

    private static final String LIST = AS_OF + "where " + PersonQueries.IN_SCOPE + """
              and (?::text is null or s.path @> array[?::text])
              and (?::text is null or exists (
                    select 1 from assignment w where w.teacher_id = t.id
                      and w.school_id = (select ws.id from school ws where ws.code = ?)
                      and w.valid_from <= point.day and (w.valid_to is null or w.valid_to > point.day)
                      and w.recorded_at <= point.known and (w.superseded_at is null or w.superseded_at > point.known)))
              and (?::text is null or t.status = ?)
              and (?::bytea is null or t.identity_index = ?)
              and (?::text is null or p.stage = ?)
              and (?::text is null or p.subjects @> array[?::text])
              and (?::text is null or ? = (
                    select x.level from title x where x.teacher_id = t.id and x.appointed_on <= point.day
                      and x.recorded_at <= point.known and (x.superseded_at is null or x.superseded_at > point.known)
                    order by x.since desc limit 1))
              and (?::text is null or p.name like ? or p.pinyin like ?)
              and (?::uuid is null or (p.name, t.id) > (
                    (select l.name from profile l where l.teacher_id = ? and l.superseded_at is null
                     order by l.valid_from desc limit 1), ?::uuid))
            order by p.name, t.id limit ?
            """;

    private final Sql sql;
    private final SensitiveFields sensitive;

    TeacherQueries(Sql sql, SensitiveFields sensitive) {
        this.sql = sql;
        this.sensitive = sensitive;
    }

    /** The days and the knowledge that a reader asks for. */
    record Point(LocalDate today, LocalDate asOf, Instant knownAt) {}

    Optional<TeacherView> teacher(Access access, UUID id, Point point) {
        return sql.first(
                ONE,
                this::view,
                point.asOf(),
                point.knownAt(),
                id,
                access.selfOrNull(),
                access.scopeArray(),
                point.today());
    }

    /** The first day of a teacher's career, as known now. */
    Optional<LocalDate> careerStart(UUID id) {
        return sql.first(CAREER_START, row -> row.date("day"), id);
    }

    /** The teacher with this identity number, if she is in scope: a page of at most one. */
    Page<TeacherView> withIdentity(Access access, String number, Point point) {
        byte[] index = sensitive.blindIndex(IDENTITY_FIELD, number);
        return new Page<>(rows(access, new TeacherFilter(), index, point, null, 1), null);
    }

    Page<TeacherView> teachers(Access access, TeacherFilter filter, Point point, Paging paging) {
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        // The cursor carries the id alone: a name has no place in addresses and access logs.
        return Page.of(
                rows(access, filter, null, point, after, paging.rowsToRead()),
                paging,
                teacher -> Cursor.of(teacher.id()));
    }

    private List<TeacherView> rows(
            Access access, TeacherFilter filter, byte[] identityIndex, Point point, UUID after, int rowsMax) {
        String status = filter.status() == null ? null : filter.status().name();
        String stage = filter.stage() == null ? null : filter.stage().name();
        String title = filter.title() == null ? null : filter.title().name();
        return sql.list(
                LIST,
                this::view,
                point.asOf(),
                point.knownAt(),
                point.today(),
                access.scopeArray(),
                filter.region(),
                filter.region(),
                filter.school(),
                filter.school(),
                status,
                status,
                identityIndex,
                identityIndex,
                stage,
                stage,
                filter.subject(),
                filter.subject(),
                title,
                title,
                filter.namePattern(),
                filter.namePattern(),
                filter.pinyinPattern(),
                after,
                after,
                after,
                rowsMax);
    }

    private TeacherView view(Row row) {
        return new TeacherView(
                row.id("id"),
                row.number("version"),
                row.text("source_system"),
                row.text("external_id"),
                row.text("name"),
                row.constant("gender", Gender.class),
                row.date("birth_date"),
                masked(row.bytes("identity_number")),
                row.texts("subjects"),
                row.constant("stage", Stage.class),
                row.constant("employment_kind", EmploymentKind.class),
                row.constant("status", TeacherStatus.class),
                row.id("merged_into"),
                row.id("assignment_id") == null ? null : assignment(row));
    }

    private static AssignmentView assignment(Row row) {
        return new AssignmentView(
                row.id("assignment_id"),
                row.id("school_id"),
                row.text("school_code"),
                row.date("valid_from"),
                row.date("valid_to"),
                row.decimal("fte"),
                row.flag("is_primary"),
                row.constant("assignment_kind", AssignmentKind.class));
    }

    private String masked(byte[] ciphertext) {
        return ciphertext == null ? null : new IdentityNumber(sensitive.decrypt(IDENTITY_FIELD, ciphertext)).masked();
    }
}
