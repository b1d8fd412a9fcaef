package teacherdev.teacher.honour;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.ethics.VetoQueries;
import teacherdev.teacher.person.ChangingPersons;
import teacherdev.teacher.policy.Policies;
import teacherdev.teacher.problem.TeacherProblem;

/** Records honours of teachers and teams; a veto keeps a person from a new one. */
@ApplicationScoped
class RecordingHonours {

    private static final String SAME = """
            select id from honour
            where teacher_id = ? and superseded_at is null and kind = ? and level = ? and name = ? and valid_from = ?
              and id is distinct from ?::uuid
            limit 1
            """;
    private static final String PATH = """
        select s.path from assignment a join school s on s.id = a.school_id
        where a.teacher_id = ? and a.superseded_at is null and a.is_primary order by a.valid_from desc limit 1
        """;
    private static final String SUPERSEDE =
            "update honour set superseded_at = ? where id = ? and teacher_id = ? and superseded_at is null";
    private static final String INSERT = """
        insert into honour (id, teacher_id, kind, backbone, level, name, subject, awarded_by, document, valid_from, valid_to,
            recorded_at, corrects, reason)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date, ?, ?::uuid, ?)
        """;

    private final Sql sql;
    private final ChangingPersons persons;
    private final Policies policies;
    private final VetoQueries vetoes;
    private final Idempotency idempotency;

    RecordingHonours(Sql sql, ChangingPersons persons, Policies policies, VetoQueries vetoes, Idempotency idempotency) {
        this.sql = sql;
        this.persons = persons;
        this.policies = policies;
        this.vetoes = vetoes;
        this.idempotency = idempotency;
    }

    @Transactional
    UUID record(Access access, IdempotencyKey key, UUID teacherId, HonourRequest request) {
        String action = request.corrects() == null ? "HONOUR_RECORDED" : "HONOUR_CORRECTED";
        return UUID.fromString(idempotency.once(
                key,
                () -> persons.change(
                                access, teacherId, OptionalLong.empty(), action, now -> insert(teacherId, request, now))
                        .toString()));
    }

    private UUID insert(UUID teacherId, HonourRequest request, Instant now) {
        List<String> path = sql.first(PATH, row -> row.texts("path"), teacherId).orElse(List.of("CN"));
        HonourKinds.Kind kind = kind(policies, path, request.kind(), request.from());
        if (request.corrects() == null && vetoes.isVetoed(teacherId, "HONOUR", request.from())) {
            throw new ProblemException(TeacherProblem.ETHICS_VETO, TeacherProblem.ETHICS_VETO.title());
        }
        requireNew(teacherId, request);
        LocalDate to = end(kind, request.from(), request.to());
        supersede(teacherId, request, now);
        UUID id = Ids.next();
        sql.update(
                INSERT,
                id,
                teacherId,
                kind.code(),
                kind.backbone(),
                request.level(),
                request.name(),
                request.subject(),
                request.awardedBy(),
                request.document(),
                request.from(),
                to,
                now,
                request.corrects(),
                request.reason());
        return id;
    }

    private void requireNew(UUID teacherId, HonourRequest request) {
        boolean known = sql.first(
                        SAME,
                        row -> true,
                        teacherId,
                        request.kind(),
                        request.level(),
                        request.name(),
                        request.from(),
                        request.corrects())
                .isPresent();
        if (known) {
            throw ProblemException.ofField(TeacherProblem.FACT_REPEATED, "name", TeacherProblem.FACT_REPEATED.title());
        }
    }

    private void supersede(UUID teacherId, HonourRequest request, Instant now) {
        if (request.corrects() == null) {
            return;
        }
        if (request.reason() == null || request.reason().isBlank()) {
            throw ProblemException.ofField(
                    TeacherProblem.REASON_REQUIRED, "reason", TeacherProblem.REASON_REQUIRED.title());
        }
        if (sql.update(SUPERSEDE, now, request.corrects(), teacherId) == 0) {
            throw ProblemException.ofField(
                    TeacherProblem.NOTHING_TO_CORRECT, "corrects", TeacherProblem.NOTHING_TO_CORRECT.title());
        }
    }

    static HonourKinds.Kind kind(Policies policies, List<String> path, String code, LocalDate day) {
        return policies.of(path, day, HonourKinds.KIND, HonourKinds.class).require(code);
    }

    /** The end that the document states, or that of the policy; never before the start. */
    static LocalDate end(HonourKinds.Kind kind, LocalDate from, LocalDate stated) {
        if (stated != null && !stated.isAfter(from)) {
            throw ProblemException.ofField(TeacherProblem.HONOUR_PERIOD, "to", TeacherProblem.HONOUR_PERIOD.title());
        }
        return stated != null || kind.validYears() == null ? stated : from.plusYears(kind.validYears());
    }
}
