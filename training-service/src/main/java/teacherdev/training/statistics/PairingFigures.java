package teacherdev.training.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.mentorship.MentorshipPolicies;
import teacherdev.training.roster.Organisations;
import teacherdev.training.roster.Organisations.Place;
import teacherdev.training.statistics.PairingStatistics.Coverage;
import teacherdev.training.statistics.PairingStatistics.Kind;

/** Counts pairs of a region on a day, from the rows themselves: there are few of them. */
@ApplicationScoped
class PairingFigures {

    private static final String COVERAGE = """
            select s.code, s.name, count(*) as newcomers,
                   count(*) filter (where exists (select from pairing p where p.mentee_id = t.teacher_id
                       and p.kind = 'INDUCTION' and p.status in ('ACTIVE', 'GRADUATED')
                       and p.valid_from <= asked.day and (p.valid_to is null or p.valid_to > asked.day))) as covered
            from (select ?::date as day, ?::date as new_since) as asked
            cross join roster_school s
            join roster_assignment a on a.school_id = s.school_id and a.is_primary
                and a.valid_from <= asked.day and (a.valid_to is null or a.valid_to > asked.day)
            join roster_teacher t on t.teacher_id = a.teacher_id and t.status = 'ACTIVE'
            where s.path @> array[?]::text[] and s.path && ? and t.career_from > asked.new_since
            group by s.school_id, s.code, s.name order by s.code
            """;
    private static final String KINDS = """
            select p.kind, count(*) filter (where p.status = 'PROPOSED') as proposed,
                   count(*) filter (where p.is_active) as active,
                   count(distinct p.mentor_id) filter (where p.is_active) as mentors,
                   count(*) filter (where p.is_active and p.mentor_school_id <> p.mentee_school_id) as cross_school,
                   count(*) filter (where p.status = 'GRADUATED' and p.valid_to <= p.day) as graduated,
                   count(*) filter (where p.status = 'ENDED' and p.valid_to <= p.day) as ended
            from (select q.*, asked.day, q.status in ('ACTIVE', 'GRADUATED', 'ENDED') and q.mentee_agreed is not null
                         and q.mentor_agreed is not null and q.valid_from <= asked.day
                         and (q.valid_to is null or q.valid_to > asked.day) as is_active
                  from (select ?::date as day) as asked cross join pairing q
                  join roster_school s on s.school_id = q.mentee_school_id
                  where s.path @> array[?]::text[] and s.path && ?) as p
            group by p.kind order by p.kind
            """;
    private static final String ORGANISATIONS = """
            select p.kind, count(distinct p.id) as active,
                   count(x.id) filter (where x.direction = 'OUT') as sent_out,
                   count(x.id) filter (where x.direction = 'IN') as sent_in
            from (select ?::date as day) as asked
            cross join organisation_pairing p
            left join organisation_project j on j.pairing_id = p.id
            left join organisation_exchange x on x.project_id = j.id and x.cancelled_at is null
            where (p.helper_path @> array[?]::text[] or p.partner_path @> array[?]::text[])
              and (p.helper_path && ? or p.partner_path && ?)
              and p.valid_from <= asked.day and coalesce(p.ended_on, p.valid_to) > asked.day
            group by p.kind order by p.kind
            """;
    private static final String STUDIOS = """
            select count(*) as studios from studio s
            where s.path @> array[?]::text[] and s.path && ? and s.term_from <= ? and coalesce(s.ended_on, s.term_to) > ?
            """;

    private final Sql sql;
    private final Organisations organisations;
    private final MentorshipPolicies policies;
    private final Clock clock;

    PairingFigures(Sql sql, Organisations organisations, MentorshipPolicies policies, Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.policies = policies;
        this.clock = clock;
    }

    PairingStatistics figures(Access access, String region, LocalDate asked) {
        LocalDate day = asked == null ? LocalDate.now(clock) : asked;
        int years = policies.of(path(access, region), day).newTeacherYears();
        String[] scopes = access.scopeArray();
        List<Coverage> schools = sql.list(COVERAGE, Coverage::of, day, day.minusYears(years), region, scopes);
        List<Kind> kinds = sql.list(KINDS, Kind::of, day, region, scopes);
        return new PairingStatistics(
                region,
                day,
                years,
                schools,
                Coverage.of(
                        null,
                        null,
                        schools.stream().mapToLong(Coverage::newTeachers).sum(),
                        schools.stream().mapToLong(Coverage::withMentor).sum()),
                kinds,
                sql.list(ORGANISATIONS, PairingStatistics.Organisations::of, day, region, region, scopes, scopes),
                sql.first(STUDIOS, row -> row.number("studios"), region, scopes, day, day)
                        .orElseThrow());
    }

    private List<String> path(Access access, String region) {
        return switch (organisations.place(access, region)) {
            case Place.Reachable(List<String> path) -> path;
            case Place.OutOfScope _, Place.Unknown _ ->
                throw new ProblemException(
                        PlatformProblem.NOT_FOUND,
                        Text.of("No such region or school in your scope", "您的管辖范围内没有该地区或学校"));
        };
    }
}
