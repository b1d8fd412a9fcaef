package teacherdev.teacher.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.career.TermRole;
import teacherdev.teacher.person.PersonQueries;
import teacherdev.teacher.policy.Policies;
import teacherdev.teacher.policy.SchoolYear;
import teacherdev.teacher.policy.SchoolYears;
import teacherdev.teacher.problem.TeacherProblem;

/** Reads the log of a person, and who owes how many lessons, never beyond the caller's scope. */
@ApplicationScoped
class ObservationQueries {

    private static final String ONE = ObservationView.COLUMNS + "where o.id = ? and o.teacher_id = ?";
    private static final String LOG = """
            and (?::uuid is null or o.id < ?) and o.observed_on between coalesce(?::date, '0001-01-01') and coalesce(?::date, '9999-12-31')
            order by o.id desc limit ?
            """;
    private static final String OBSERVED = ObservationView.COLUMNS + "where o.teacher_id = ? " + LOG;
    private static final String TAUGHT =
            ObservationView.COLUMNS + "where o.taught_by = ? and o.withdrawn_at is null " + LOG;

    private static final String OFFICES = """
            select distinct role from term
            where teacher_id = ? and superseded_at is null and valid_from < ? and (valid_to is null or valid_to > ?)
            """;

    /** Whoever held an office of those that owe lessons within the year, each once; the offices and what they owe are given. */
    private static final String LEADERS = """
            select o.teacher_id, max(owed.minimum)::int as minimum, (
                select count(*) from lesson_observation l
                where l.teacher_id = o.teacher_id and l.withdrawn_at is null and l.observed_on >= ? and l.observed_on < ?) as lessons
            from school s
            join term o on o.school_id = s.id and o.superseded_at is null
                and o.valid_from < ? and (o.valid_to is null or o.valid_to > ?)
            join unnest(?::text[], ?::bigint[]) as owed(role, minimum) on owed.role = o.role
            where s.path && ? and (?::text is null or s.path @> array[?::text]) and (?::uuid is null or o.teacher_id > ?)
            group by o.teacher_id order by o.teacher_id limit ?
            """;

    private final Sql sql;
    private final PersonQueries persons;
    private final CountingObservations counting;
    private final Policies policies;
    private final SchoolYears schoolYears;
    private final Clock clock;

    ObservationQueries(
            Sql sql,
            PersonQueries persons,
            CountingObservations counting,
            Policies policies,
            SchoolYears schoolYears,
            Clock clock) {
        this.sql = sql;
        this.persons = persons;
        this.counting = counting;
        this.policies = policies;
        this.schoolYears = schoolYears;
        this.clock = clock;
    }

    ObservationView observation(Access access, UUID teacherId, UUID id) {
        var _ = persons.requireVisible(access, teacherId);
        return sql.first(ONE, ObservationView::of, id, teacherId)
                .orElseThrow(
                        () -> new ProblemException(TeacherProblem.FACT_UNKNOWN, TeacherProblem.FACT_UNKNOWN.title()));
    }

    /** What is asked of a log; null bounds leave it open. */
    record Span(LocalDate from, LocalDate until) {}

    /** The latest entries first; withdrawn ones only for the side that observed. */
    Page<ObservationView> log(Access access, UUID teacherId, ObservationSide side, Span span, Paging paging) {
        var _ = persons.requireVisible(access, teacherId);
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        List<ObservationView> rows = sql.list(
                side == ObservationSide.TAUGHT ? TAUGHT : OBSERVED,
                ObservationView::of,
                teacherId,
                after,
                after,
                span.from(),
                span.until(),
                paging.rowsToRead());
        return Page.of(rows, paging, entry -> Cursor.of(entry.id()));
    }

    ObservationStandingView standing(Access access, UUID teacherId, Integer year) {
        var _ = persons.requireVisible(access, teacherId);
        LocalDate today = LocalDate.now(clock);
        List<String> path = counting.path(teacherId, today);
        SchoolYear asked = schoolYears.numbered(path, year, today);
        Set<TermRole> offices = sql
                .list(OFFICES, row -> row.constant("role", TermRole.class), teacherId, asked.to(), asked.from())
                .stream()
                .collect(Collectors.toSet());
        int minimum = policy(path, asked.from()).minimum(offices);
        return ObservationStandingView.of(
                teacherId, asked.number(), counting.lessons(teacherId, asked.from(), asked.to()), minimum);
    }

    /** Leaders at and below a node, by the policy of that node. */
    Page<ObservationStandingView> leaders(Access access, String organisation, Integer year, Paging paging) {
        List<String> path = schoolYears.path(organisation);
        SchoolYear asked = schoolYears.numbered(path, year, LocalDate.now(clock));
        List<TermRole> roles = List.of(TermRole.values());
        ObservationPolicy policy = policy(path, asked.from());
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        List<TermRole> owing = roles.stream()
                .filter(role -> policy.lessonsPerYearMin().containsKey(role))
                .toList();
        List<ObservationStandingView> rows = sql.list(
                LEADERS,
                row -> ObservationStandingView.of(row, asked.number()),
                asked.from(),
                asked.to(),
                asked.to(),
                asked.from(),
                owing.stream().map(Enum::name).toArray(String[]::new),
                owing.stream()
                        .map(role -> policy.lessonsPerYearMin().get(role).longValue())
                        .toArray(Long[]::new),
                access.scopeArray(),
                organisation,
                organisation,
                after,
                after,
                paging.rowsToRead());
        return Page.of(rows, paging, leader -> Cursor.of(leader.teacherId()));
    }

    private ObservationPolicy policy(List<String> path, LocalDate day) {
        return policies.of(path, day, ObservationPolicy.KIND, ObservationPolicy.class);
    }
}
