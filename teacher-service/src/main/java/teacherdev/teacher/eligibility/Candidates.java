package teacherdev.teacher.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.teacher.degree.DegreeLevel;
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
                             where g.school_id = s.id and g.superseded_at is null
                               and g.valid_from <= point.day and (g.valid_to is null or g.valid_to > point.day)), s.setting) as setting,
                   (select d.level from degree d
                    where d.teacher_id = t.id and d.superseded_at is null and d.awarded_on <= point.day
                    order by array_position(point.degrees, d.level) desc limit 1) as degree,
                   h.level as title, h.qualified_on, h.appointed_on,
                   (select min(w.valid_from) from assignment w
                    where w.teacher_id = t.id and w.superseded_at is null) as working_since,
                   q.kind as qualification, q.subject as qualified_subject,
                   (select m.level from mandarin_level m
                    where m.teacher_id = t.id and m.superseded_at is null and m.tested_on <= point.day
                    order by array_position(point.mandarin, m.level) desc limit 1) as mandarin
            from (select ?::date as day, ?::text[] as degrees, ?::text[] as qualifications, ?::text[] as mandarin) point
            cross join teacher t
            join profile p on p.teacher_id = t.id and p.superseded_at is null
                and p.valid_from <= point.day and (p.valid_to is null or p.valid_to > point.day)
            left join assignment a on a.teacher_id = t.id and a.superseded_at is null and a.is_primary
                and a.valid_from <= point.day and (a.valid_to is null or a.valid_to > point.day)
            left join school s on s.id = a.school_id
            left join lateral (
                select level, qualified_on, appointed_on from title x
                where x.teacher_id = t.id and x.superseded_at is null and x.appointed_on <= point.day
                order by x.since desc limit 1) h on true
            left join lateral (
                select kind, subject from teaching_qualification y
                where y.teacher_id = t.id and y.superseded_at is null and y.issued_on <= point.day
                order by array_position(point.qualifications, y.kind) desc, y.issued_on desc limit 1) q on true
            """;

    private static final String ONE = COLUMNS + "where t.id = ? and " + PersonQueries.VISIBLE;
    /** Whose turn it is comes first: what is looked up for each is not looked up for those of later pages. */
    private static final String PAGE = COLUMNS + """
            where t.id = any (array(
                select t.id from teacher t
                join assignment a on a.teacher_id = t.id and a.superseded_at is null and a.is_primary
                    and a.valid_from <= ? and (a.valid_to is null or a.valid_to > ?)
                join school s on s.id = a.school_id and (?::text is null or s.path @> array[?::text])
                join profile p on p.teacher_id = t.id and p.superseded_at is null
                    and p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?)
                where t.status in ('ACTIVE', 'ON_LEAVE') and (?::uuid is null or t.id > ?) and
            """ + PersonQueries.IN_SCOPE + """
                order by t.id limit ?))
            order by t.id
            """;

    private final Sql sql;
    private final Clock clock;

    Candidates(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One teacher as of a day; 404 for somebody whom the caller does not see or who was not there yet. */
    Candidate one(Access access, UUID teacherId, LocalDate day) {
        return sql.first(
                        ONE,
                        Candidate::of,
                        day,
                        DegreeLevel.ascending(),
                        QualificationKind.ascending(),
                        MandarinLevel.ascending(),
                        teacherId,
                        access.selfOrNull(),
                        access.scopeArray(),
                        LocalDate.now(clock))
                .orElseThrow(PersonQueries::notFound);
    }

    /** The next teachers in service at or below a node, in the order of ids. */
    List<Candidate> after(Access access, String node, LocalDate day, UUID after, int limit) {
        return sql.list(
                PAGE,
                Candidate::of,
                day,
                DegreeLevel.ascending(),
                QualificationKind.ascending(),
                MandarinLevel.ascending(),
                day,
                day,
                node,
                node,
                day,
                day,
                after,
                after,
                LocalDate.now(clock),
                access.scopeArray(),
                limit);
    }
}
