package teacherdev.evaluation.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import teacherdev.evaluation.roster.Organisations;
import teacherdev.evaluation.roster.Records;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/**
 * Reads publications: everybody of the organisation sees them, because they are made to be seen. Who is not of the organisation
 * any more, or whose school is not, sees of them what concerns her or her people.
 */
@ApplicationScoped
class PublicationQueries {

    private static final String PUBLIC = """
            select p.*, (select count(*) from objection o where o.publication_id = p.id) as objections,
                   (select count(*) from objection o where o.publication_id = p.id and o.decision is null) as unanswered
            from publication p cross join (select ?::text[] as scopes, ?::text[] as above, ?::text[] as before,
                records_of(?) as records) me
            where (p.path && me.scopes or p.organisation = any (me.above) or (p.organisation = any (me.before) and (
                exists (select from evaluation_participant q
                    where q.cycle_id = p.subject_id and (q.path && me.scopes or q.teacher_id = any (me.records)))
                or exists (select from ranking_entry e where e.ranking_id = p.subject_id and e.teacher_id = any (me.records)))))
            """;
    private static final String ONE = PUBLIC + " and p.id = ?";
    private static final String PAGE = PUBLIC + """
             and (?::uuid is null or p.subject_id = ?) and (?::uuid is null or p.id < ?) order by p.id desc limit ?
            """;
    private static final String SHOWN = """
            select 1 as one from publication p
            where p.id = ? and (p.path && ? or p.organisation = any (?) or ?::uuid = any (records_of(?)) or exists (
                select from evaluation_participant q
                where q.cycle_id = p.subject_id and q.teacher_id = ? and q.path && ?))
            """;
    private static final String GRADED = """
            select q.id, q.teacher_id, t.name, q.school_code, g.grade from evaluation_participant q
            join roster_teacher t on t.teacher_id = q.teacher_id
            join evaluation_grade g on g.participant_id = q.id and g.superseded_at is null
            join publication p on p.subject_id = q.cycle_id
            where q.cycle_id = ? and q.sheet = 'TEACHING' and (?::uuid is null or q.teacher_id > ?)
              and (p.path && ? or p.organisation = any (?) or q.path && ? or q.teacher_id
            """ + Records.HERS + """
            )
            order by q.teacher_id limit ?
            """;
    private static final String RANKED = """
            select e.teacher_id, t.name, e.place, e.score, e.selected from ranking_entry e
            join roster_teacher t on t.teacher_id = e.teacher_id
            join publication p on p.subject_id = e.ranking_id
            where e.ranking_id = ? and not e.vetoed and (?::uuid is null or e.teacher_id > ?)
              and (p.path && ? or p.organisation = any (?) or e.teacher_id
            """ + Records.HERS + """
            )
            order by e.teacher_id limit ?
            """;

    private final Sql sql;
    private final Organisations organisations;
    private final Clock clock;

    PublicationQueries(Sql sql, Organisations organisations, Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whether a publication that the caller sees shows her the entry of a person. */
    boolean shows(Access access, UUID id, UUID teacherId) {
        String[] scopes = access.scopeArray();
        return sql.first(SHOWN, _ -> true, id, scopes, above(access), teacherId, access.selfOrNull(), teacherId, scopes)
                .isPresent();
    }

    PublicationView publication(Access access, UUID id) {
        LocalDate today = today();
        return sql.first(
                        ONE,
                        row -> PublicationView.of(row, today),
                        access.scopeArray(),
                        above(access),
                        organisations.before(access),
                        access.selfOrNull(),
                        id)
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.NOT_FOUND, Text.of("No such publication in your organisation", "本单位没有该公示")));
    }

    Page<PublicationView> publications(Access access, UUID subject, Paging paging) {
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        LocalDate today = today();
        List<PublicationView> rows = sql.list(
                PAGE,
                row -> PublicationView.of(row, today),
                access.scopeArray(),
                above(access),
                organisations.before(access),
                access.selfOrNull(),
                subject,
                subject,
                after,
                after,
                paging.rowsToRead());
        return Page.of(rows, paging, view -> Cursor.of(view.id()));
    }

    /** Vetoed people are not listed in a ranking: why they are out is nobody else's matter. */
    Page<PublicationEntry> entries(Access access, UUID id, Paging paging) {
        PublicationView publication = publication(access, id);
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        List<PublicationEntry> rows =
                switch (publication.kind()) {
                    case EVALUATION_CYCLE ->
                        sql.list(
                                GRADED,
                                PublicationEntry::graded,
                                publication.subjectId(),
                                after,
                                after,
                                access.scopeArray(),
                                above(access),
                                access.scopeArray(),
                                access.selfOrNull(),
                                paging.rowsToRead());
                    case RANKING ->
                        sql.list(
                                RANKED,
                                PublicationEntry::ranked,
                                publication.subjectId(),
                                after,
                                after,
                                access.scopeArray(),
                                above(access),
                                access.selfOrNull(),
                                paging.rowsToRead());
                };
        return Page.of(rows, paging, entry -> Cursor.of(entry.teacherId()));
    }

    private String[] above(Access access) {
        return organisations.above(access, today()).toArray(String[]::new);
    }
}
