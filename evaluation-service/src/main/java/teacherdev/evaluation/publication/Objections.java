package teacherdev.evaluation.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.roster.Records;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Objections to what is public, and their answers. */
@ApplicationScoped
class Objections {

    private static final String INSERT = """
            insert into objection (id, publication_id, teacher_id, raised_by, raised_self, raised_at, statement, row_version)
            values (?, ?, ?, ?, ?::uuid, ?, ?, 1)
            """;

    /** The record of a person that stands in what is published; the one that is named if it is there. */
    private static final String STANDING = """
            select p.teacher_id from (
                select teacher_id from evaluation_participant where cycle_id = ?
                union all
                select teacher_id from ranking_entry where ranking_id = ?) p
            where p.teacher_id
            """ + Records.HERS + "order by p.teacher_id = ? desc limit 1";

    /** Those who answer see all objections of their scope; a teacher sees those that she raised or that are about her. */
    private static final String SEEN = """
            select o.* from objection o join publication p on p.id = o.publication_id cross join (select records_of(?) as records) mine
            where (p.path && ? or o.raised_self = any (mine.records) or o.teacher_id = any (mine.records))
            """;

    private static final String ONE = SEEN + " and o.id = ?";
    private static final String LOCK = """
            select o.* from objection o join publication p on p.id = o.publication_id
            where p.path && ? and o.id = ? for update of o
            """;
    private static final String PAGE =
            SEEN + " and o.publication_id = ? and (?::uuid is null or o.id > ?) order by o.id limit ?";
    private static final String ANSWER = """
            update objection set decision = ?, answer = ?, answered_at = ?, answered_by = ?, row_version = row_version + 1
            where id = ?
            """;

    private final Sql sql;
    private final Records records;
    private final PublicationQueries publications;
    private final LateObjections late;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    Objections(
            Sql sql,
            Records records,
            PublicationQueries publications,
            LateObjections late,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.records = records;
        this.late = late;
        this.publications = publications;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    UUID raise(Access access, UUID self, IdempotencyKey key, UUID publicationId, ObjectionRequest request) {
        return UUID.fromString(idempotency.once(key, () -> {
            PublicationView publication = publications.publication(access, publicationId);
            if (!publication.open() && !late.possible(publicationId)) {
                throw new ProblemException(
                        EvaluationProblem.PUBLICATION_OVER,
                        Text.of(
                                "The period ended on " + publication.closesOn(),
                                "公示已于 " + publication.closesOn() + " 结束"));
            }
            UUID subject = publication.subjectId();
            UUID standing = sql.first(
                            STANDING,
                            row -> row.id("teacher_id"),
                            subject,
                            subject,
                            request.teacherId(),
                            request.teacherId())
                    .filter(found -> publications.shows(access, publicationId, found))
                    .orElseThrow(() -> ProblemException.ofField(
                            EvaluationProblem.NOT_A_PARTICIPANT,
                            "teacherId",
                            Text.of("She does not stand in this publication", "该教师不在公示名单中")));
            UUID id = Ids.next();
            sql.update(
                    INSERT, id, publicationId, standing, access.subject(), self, clock.instant(), request.statement());
            audit.record(access, "OBJECTION_RAISED", "OBJECTION", id);
            return id.toString();
        }));
    }

    /** Whoever raised it or whom it is about does not answer it. */
    @Transactional
    void answer(Access access, UUID self, UUID id, long expectedVersion, AnswerRequest request) {
        record Locked(UUID teacherId, String raisedBy, boolean answered, long version) {}
        Locked objection = sql.first(
                        LOCK,
                        row -> new Locked(
                                row.id("teacher_id"),
                                row.text("raised_by"),
                                row.text("decision") != null,
                                row.number("row_version")),
                        access.scopeArray(),
                        id)
                .orElseThrow(Objections::notFound);
        if (objection.answered()) {
            throw new ProblemException(EvaluationProblem.ALREADY_ANSWERED, EvaluationProblem.ALREADY_ANSWERED.title());
        }
        Versions.requireSame(expectedVersion, objection.version());
        if (records.areOfOnePerson(self, objection.teacherId())
                || objection.raisedBy().equals(access.subject())) {
            throw new ProblemException(EvaluationProblem.OWN_CASE, EvaluationProblem.OWN_CASE.title());
        }
        sql.update(ANSWER, request.decision(), request.answer(), clock.instant(), access.subject(), id);
        audit.record(access, "OBJECTION_ANSWERED", "OBJECTION", id);
    }

    Optional<ObjectionView.Tagged> objection(Access access, UUID self, UUID id) {
        return sql.first(
                ONE,
                row -> new ObjectionView.Tagged(ObjectionView.of(row), row.number("row_version")),
                self,
                access.scopeArray(),
                id);
    }

    Page<ObjectionView> objections(Access access, UUID self, UUID publicationId, Paging paging) {
        publications.publication(access, publicationId);
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        List<ObjectionView> rows = sql.list(
                PAGE, ObjectionView::of, self, access.scopeArray(), publicationId, after, after, paging.rowsToRead());
        return Page.of(rows, paging, view -> Cursor.of(view.id()));
    }

    static ProblemException notFound() {
        return new ProblemException(
                PlatformProblem.NOT_FOUND, Text.of("No such objection in your scope", "您的管辖范围内没有该异议"));
    }
}
