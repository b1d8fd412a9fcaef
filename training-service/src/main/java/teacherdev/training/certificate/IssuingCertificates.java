package teacherdev.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.certificate.CertificateStore.Draft;
import teacherdev.training.certificate.CertificateStore.Made;
import teacherdev.training.certificate.PassedSessions.Passed;
import teacherdev.training.certificate.SessionCertificates.Issued;
import teacherdev.training.cycle.ReadingCycles;
import teacherdev.training.cycle.TrainingCycle;
import teacherdev.training.problem.TrainingProblem;
import teacherdev.training.roster.Organisations;
import teacherdev.training.roster.Organisations.Place;

/** Issues certificates for what was really passed or met, and revokes them. */
@ApplicationScoped
class IssuingCertificates {

    private static final String STANDING = "select c.id, c.number, " + CertificateQueries.HOLDER + """
             as teacher_id from certificate c where c.kind = ? and c.subject = ? and c.revoked_at is null
            """;

    private static final String EVER = "select distinct " + CertificateQueries.HOLDER + """
             as teacher_id from certificate c where c.kind = ? and c.subject = ?
            """;

    /** A cycle is certified to a country: who asks for one person must not read all of them. */
    private static final String STANDING_OF_PERSON = STANDING + "and c.teacher_id in " + CertificateQueries.RECORDS;

    private static final String IS_OF = """
            select 1 as one from roster_assignment a join roster_school s on s.school_id = a.school_id
            where a.teacher_id = ? and a.is_primary and s.path @> array[?]::text[] limit 1
            """;

    private final CertificateStore store;
    private final CertificateQueries queries;
    private final PassedSessions sessions;
    private final ReadingCycles cycles;
    private final Organisations organisations;
    private final Idempotency idempotency;
    private final Sql sql;

    IssuingCertificates(
            CertificateStore store,
            CertificateQueries queries,
            PassedSessions sessions,
            ReadingCycles cycles,
            Organisations organisations,
            Idempotency idempotency,
            Sql sql) {
        this.store = store;
        this.queries = queries;
        this.sessions = sessions;
        this.cycles = cycles;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.sql = sql;
    }

    /** The id of the certificate, new or, for a repeated key, the one that the key made. */
    @Transactional
    UUID issue(Access access, IdempotencyKey key, CertificateRequest request) {
        return UUID.fromString(idempotency.once(key, () -> {
            organisations.keepPlaces();
            UUID id =
                    switch (request.kind()) {
                        case COURSE -> ofCourse(access, request);
                        case CYCLE -> ofCycle(access, request);
                    };
            return id.toString();
        }));
    }

    /**
     * Issues for everybody who passed a session and has none; repeated, it issues nothing new, and what was revoked is not
     * issued again by the way.
     */
    @Transactional
    SessionCertificates issueForSession(Access access, UUID sessionId) {
        organisations.keepPlaces();
        PassedSessions.Held held = sessions.held(access, sessionId);
        int last = store.lockNumbers(held.path().getLast());
        List<Issued> standing =
                sql.list(STANDING, IssuingCertificates::issued, CertificateKind.COURSE, sessionId.toString());
        Set<UUID> have =
                Set.copyOf(sql.list(EVER, row -> row.id("teacher_id"), CertificateKind.COURSE, sessionId.toString()));
        List<Draft> drafts = sessions.passed(sessionId, null).stream()
                .filter(passed -> !have.contains(passed.teacherId()))
                .map(held::draft)
                .toList();
        List<Issued> items = new ArrayList<>(standing);
        store.issue(access, held.path(), last, drafts).stream()
                .map(IssuingCertificates::issued)
                .forEach(items::add);
        return new SessionCertificates(drafts.size(), standing.size(), items);
    }

    @Transactional
    CertificateView revoke(Access access, UUID id, long expectedVersion, String reason) {
        queries.lockOwn(access, id);
        CertificateView present = queries.certificate(access, id);
        Versions.requireSame(expectedVersion, present.version());
        if (present.state() == CertificateState.REVOKED) {
            throw new ProblemException(
                    TrainingProblem.CERTIFICATE_REVOKED, TrainingProblem.CERTIFICATE_REVOKED.title());
        }
        store.revoke(access, id, reason);
        return queries.certificate(access, id);
    }

    private UUID ofCourse(Access access, CertificateRequest request) {
        require(request.sessionId(), "sessionId");
        PassedSessions.Held held = sessions.held(access, request.sessionId());
        int last = store.lockNumbers(held.path().getLast());
        requireNone(CertificateKind.COURSE, request.sessionId().toString(), request.teacherId());
        Passed passed = sessions.passed(request.sessionId(), request.teacherId()).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.ofField(
                        TrainingProblem.NOTHING_TO_CERTIFY, "teacherId", TrainingProblem.NOTHING_TO_CERTIFY.title()));
        return store.issue(access, held.path(), last, List.of(held.draft(passed)))
                .getFirst()
                .id();
    }

    private UUID ofCycle(Access access, CertificateRequest request) {
        require(request.cycle(), "cycle");
        require(request.issuer(), "issuer");
        List<String> path = path(access, request);
        TrainingCycle cycle = cycles.of(access, request.teacherId(), null).items().stream()
                .filter(one -> one.cycle().equals(request.cycle()))
                .findFirst()
                .filter(TrainingCycle::met)
                .orElseThrow(() -> ProblemException.ofField(
                        TrainingProblem.NOTHING_TO_CERTIFY, "cycle", TrainingProblem.NOTHING_TO_CERTIFY.title()));
        int last = store.lockNumbers(request.issuer());
        requireNone(CertificateKind.CYCLE, request.cycle(), request.teacherId());
        Draft draft = new Draft(
                CertificateKind.CYCLE,
                cycle.cycle(),
                request.teacherId(),
                cycle.cycle(),
                cycle.achieved(),
                cycle.from(),
                cycle.due());
        return store.issue(access, path, last, List.of(draft)).getFirst().id();
    }

    private List<String> path(Access access, CertificateRequest request) {
        boolean hers = sql.first(IS_OF, row -> true, request.teacherId(), request.issuer())
                .isPresent();
        return switch (organisations.place(access, request.issuer())) {
            case Place.Reachable(List<String> path) when hers -> path;
            case Place.Reachable _, Place.Unknown _ ->
                throw ProblemException.ofField(
                        TrainingProblem.ORGANISATION_UNKNOWN,
                        "issuer",
                        Text.of("Her school or an organisation above it issues it", "颁发单位应为其所在学校或上级单位"));
            case Place.OutOfScope _ ->
                throw ProblemException.ofField(
                        PlatformProblem.OUT_OF_SCOPE, "issuer", PlatformProblem.OUT_OF_SCOPE.title());
        };
    }

    private void requireNone(CertificateKind kind, String subject, UUID teacherId) {
        sql.first(STANDING_OF_PERSON, IssuingCertificates::issued, kind, subject, teacherId, teacherId)
                .ifPresent(known -> {
                    throw CertificateStore.issued()
                            .with(Map.of("certificateId", known.certificateId(), "number", known.number()));
                });
    }

    private static Issued issued(Row row) {
        return new Issued(row.id("teacher_id"), row.id("id"), row.text("number"));
    }

    private static Issued issued(Made made) {
        return new Issued(
                made.statement().teacherId(), made.id(), made.statement().number());
    }

    private static void require(Object value, String field) {
        if (value == null) {
            throw ProblemException.ofField(PlatformProblem.INVALID_FIELD, field, Text.of("is required", "必填"));
        }
    }
}
