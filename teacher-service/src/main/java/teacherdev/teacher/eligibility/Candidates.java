package teacherdev.teacher.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.teacher.degree.DegreeLevel;
import teacherdev.teacher.history.Glance;
import teacherdev.teacher.history.Historic;
import teacherdev.teacher.person.PersonQueries;
import teacherdev.teacher.qualification.MandarinLevel;
import teacherdev.teacher.qualification.QualificationKind;

/** Reads candidates, never beyond the caller's scope; for one teacher or a county it is one statement. */
@ApplicationScoped
class Candidates {

    /** Highest degree and latest appointed title of each teacher as of the day, beside her profile and school. */
    private static final String COLUMNS = """
            select t.id, p.name, p.stage, p.birth_date, s.path,
                   coalesce((select g.setting from school_particulars g
                             where g.school_id = s.id and {g}
                               and g.valid_from <= point.day and (g.valid_to is null or g.valid_to > point.day)), s.setting) as setting,
                   (select d.level from degree d
                    where d.teacher_id = t.id and {d} and d.awarded_on <= point.day
                    order by array_position(point.degrees, d.level) desc limit 1) as degree,
                   h.level as title, h.qualified_on, h.appointed_on,
                   (select min(w.valid_from) from assignment w
                    where w.teacher_id = t.id and {w}) as working_since,
                   q.kind as qualification, q.subject as qualified_subject,
                   (select m.level from mandarin_level m
                    where m.teacher_id = t.id and {m} and m.tested_on <= point.day
                    order by array_position(point.mandarin, m.level) desc limit 1) as mandarin
            from (select ?::date as day, ?::timestamptz as known, ?::text[] as degrees, ?::text[] as qualifications,
                ?::text[] as mandarin) point
            cross join teacher t
            join profile p on p.teacher_id = t.id and {p}
                and p.valid_from <= point.day and (p.valid_to is null or p.valid_to > point.day)
            left join assignment a on a.teacher_id = t.id and {a} and a.is_primary
                and a.valid_from <= point.day and (a.valid_to is null or a.valid_to > point.day)
            left join school s on s.id = a.school_id
            left join lateral (
                select level, qualified_on, appointed_on from title x
                where x.teacher_id = t.id and {x} and x.appointed_on <= point.day
                order by x.since desc limit 1) h on true
            left join lateral (
                select kind, subject from teaching_qualification y
                where y.teacher_id = t.id and {y} and y.issued_on <= point.day
                order by array_position(point.qualifications, y.kind) desc, y.issued_on desc limit 1) q on true
            """;

    private static final Historic ONE = Historic.of(COLUMNS + "where t.id = ? and " + PersonQueries.VISIBLE);
    /**
     * Whose turn it is comes first: what is looked up for each is not looked up for those of later pages. Who had her post in
     * scope on the day is asked, as in a census, also if she has moved or left since; so past figures stay what they were.
     */
    private static final Historic PAGE = Historic.of(COLUMNS + """
            where t.id = any (array(
                select a.teacher_id from (select ?::date as day, ?::timestamptz as known) point
                join assignment a on {a} and a.is_primary
                    and a.valid_from <= point.day and (a.valid_to is null or a.valid_to > point.day)
                join school s on s.id = a.school_id and s.path && ? and (?::text is null or s.path @> array[?::text])
                join profile p on p.teacher_id = a.teacher_id and {p}
                    and p.valid_from <= point.day and (p.valid_to is null or p.valid_to > point.day)
                where ?::uuid is null or a.teacher_id > ?
                order by a.teacher_id limit ?))
            order by t.id
            """);

    private final Sql sql;
    private final Clock clock;

    Candidates(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One teacher as of a day; 404 for somebody whom the caller does not see or who was not there yet. */
    Candidate one(Access access, UUID teacherId, Glance glance) {
        return find(access, teacherId, glance).orElseThrow(PersonQueries::notFound);
    }

    /** The same; empty instead of 404. */
    Optional<Candidate> find(Access access, UUID teacherId, Glance glance) {
        return sql.first(
                ONE.as(glance),
                Candidate::of,
                glance.day(),
                glance.knownOrNull(),
                DegreeLevel.ascending(),
                QualificationKind.ascending(),
                MandarinLevel.ascending(),
                teacherId,
                access.selfOrNull(),
                access.scopeArray(),
                LocalDate.now(clock));
    }

    /** The next teachers with a post at or below a node, in the order of ids. */
    List<Candidate> after(Access access, String node, Glance glance, UUID after, int limit) {
        return sql.list(
                PAGE.as(glance),
                Candidate::of,
                glance.day(),
                glance.knownOrNull(),
                DegreeLevel.ascending(),
                QualificationKind.ascending(),
                MandarinLevel.ascending(),
                glance.day(),
                glance.knownOrNull(),
                access.scopeArray(),
                node,
                node,
                after,
                after,
                limit);
    }
}
