package teacherdev.teacher.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.problem.TeacherProblem;
import teacherdev.teacher.record.StandingRecords;

/** Logs observed lessons, and withdraws what was logged in error. */
@ApplicationScoped
class RecordingObservations {

    private static final String SCHOOL = "select id from school where code = ?";
    private static final String TEACHES = "select id from teacher where id = ? and merged_into is null for key share";
    private static final String INSERT = """
            insert into lesson_observation (id, teacher_id, observed_on, period, school_id, unit, subject, topic, taught_by, version,
                recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
            """;
    private static final String LOCK = ObservationView.COLUMNS + "where o.id = ? and o.teacher_id = ? for update of o";
    private static final String WITHDRAW = """
            update lesson_observation set withdrawn_at = ?, withdrawn_by = ?, withdrawn_for = ?, version = version + 1 where id = ?
            """;

    private final Sql sql;
    private final StandingRecords records;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    RecordingObservations(Sql sql, StandingRecords records, Idempotency idempotency, Audit audit, Clock clock) {
        this.sql = sql;
        this.records = records;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** The id of the entry. */
    @Transactional
    UUID log(Access access, IdempotencyKey key, UUID teacherId, ObservationRequest request) {
        return UUID.fromString(idempotency.once(key, () -> {
            records.hold(access, teacherId);
            UUID school = checked(teacherId, request);
            UUID id = Ids.next();
            Constraints.refuse(
                    "lesson_observation_once",
                    () -> new ProblemException(
                            TeacherProblem.OBSERVATION_EXISTS, TeacherProblem.OBSERVATION_EXISTS.title()),
                    () -> sql.update(
                            INSERT,
                            id,
                            teacherId,
                            request.observedOn(),
                            request.period(),
                            school,
                            request.unit(),
                            request.subject(),
                            request.topic(),
                            request.taughtBy(),
                            clock.instant(),
                            access.subject()));
            audit.record(access, "LESSON_OBSERVATION_LOGGED", "TEACHER", teacherId);
            return id.toString();
        }));
    }

    private UUID checked(UUID teacherId, ObservationRequest request) {
        if (request.observedOn().isAfter(LocalDate.now(clock))) {
            throw refusal(TeacherProblem.OBSERVATION_AHEAD, "observedOn");
        }
        if (request.taughtBy() != null
                && (request.taughtBy().equals(teacherId)
                        || sql.first(TEACHES, row -> true, request.taughtBy()).isEmpty())) {
            throw refusal(TeacherProblem.OBSERVED_TEACHER_UNKNOWN, "taughtBy");
        }
        return sql.first(SCHOOL, row -> row.id("id"), request.schoolCode())
                .orElseThrow(() -> refusal(TeacherProblem.SCHOOL_UNKNOWN, "schoolCode"));
    }

    @Transactional
    void withdraw(Access access, UUID teacherId, UUID id, long expected, ObservationWithdrawal withdrawal) {
        records.hold(access, teacherId);
        ObservationView known = sql.first(LOCK, ObservationView::of, id, teacherId)
                .orElseThrow(
                        () -> new ProblemException(TeacherProblem.FACT_UNKNOWN, TeacherProblem.FACT_UNKNOWN.title()));
        Versions.requireSame(expected, known.version());
        if (known.withdrawnAt() != null) {
            throw new ProblemException(TeacherProblem.FACT_UNKNOWN, TeacherProblem.FACT_UNKNOWN.title());
        }
        sql.update(WITHDRAW, clock.instant(), access.subject(), withdrawal.reason(), id);
        audit.record(access, "LESSON_OBSERVATION_WITHDRAWN", "TEACHER", teacherId);
    }

    private static ProblemException refusal(TeacherProblem problem, String field) {
        return ProblemException.ofField(problem, field, problem.title());
    }
}
