package teacherdev.teacher.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.ProblemException.Culprit;
import teacherdev.teacher.career.CareerStatement.AssignmentRow;
import teacherdev.teacher.career.CareerStatement.EmploymentRow;
import teacherdev.teacher.career.CareerStatement.LeaveRow;
import teacherdev.teacher.career.CareerStatement.TermRow;
import teacherdev.teacher.person.ChangingPersons;
import teacherdev.teacher.problem.TeacherProblem;

/** Adds single facts to careers, corrects them, and ends careers; what was known before stays readable. */
@ApplicationScoped
class KeepingCareers {

    private static final String DEPART =
            "update teacher set status = ?, departed_on = ? where id = ? and departed_on is null";

    private static final String BIRTH = """
            select birth_date as day from profile where teacher_id = ? and superseded_at is null and birth_date is not null
            order by valid_from desc limit 1
            """;

    private final Assigning assigning;
    private final ChangingPersons changing;
    private final Idempotency idempotency;
    private final Sql sql;

    KeepingCareers(Assigning assigning, ChangingPersons changing, Idempotency idempotency, Sql sql) {
        this.assigning = assigning;
        this.changing = changing;
        this.idempotency = idempotency;
        this.sql = sql;
    }

    static CareerStatement of(AssignmentRow row) {
        return new CareerStatement(null, List.of(row), null, null, null);
    }

    static CareerStatement of(EmploymentRow row) {
        return new CareerStatement(null, null, List.of(row), null, null);
    }

    static CareerStatement of(LeaveRow row) {
        return new CareerStatement(null, null, null, List.of(row), null);
    }

    static CareerStatement of(TermRow row) {
        return new CareerStatement(null, null, null, null, List.of(row));
    }

    /** The id of the fact that is added. */
    @Transactional
    UUID add(Access access, IdempotencyKey key, UUID teacherId, CareerStatement fact) {
        return UUID.fromString(idempotency.once(
                key,
                () -> changing.change(
                                access,
                                teacherId,
                                OptionalLong.empty(),
                                "CAREER_FACT_RECORDED",
                                now -> amend(access, teacherId, fact, null, now))
                        .toString()));
    }

    /** The id of the fact that takes the place of the corrected one. */
    @Transactional
    UUID correct(Access access, UUID teacherId, UUID replaced, long expectedVersion, CareerStatement fact) {
        return changing.change(
                access,
                teacherId,
                OptionalLong.of(expectedVersion),
                "CAREER_FACT_CORRECTED",
                now -> amend(access, teacherId, fact, replaced, now));
    }

    private UUID amend(Access access, UUID teacherId, CareerStatement fact, UUID replaced, Instant now) {
        try {
            fact.requireAfterBirth(
                    sql.first(BIRTH, row -> row.date("day"), teacherId).orElse(null));
            CareerBatch batch = assigning.batch(access, List.of(fact), teacherId);
            batch.amend(teacherId, fact, replaced);
            batch.write(now);
            return batch.recordedId();
        } catch (ProblemException refusal) {
            throw named(refusal);
        }
    }

    // In a batch the field is one of a list; here the request is that one fact.
    private static ProblemException named(ProblemException refusal) {
        List<Culprit> culprits = refusal.culprits().stream()
                .map(culprit -> new Culprit(
                        culprit.field().replaceFirst("^[a-z]+\\[0]\\.", ""), culprit.code(), culprit.reason()))
                .toList();
        return ProblemException.ofAll(refusal.code(), refusal.detail(), culprits);
    }

    /** Ends a career from a day on: no assignment, employment or office goes further. */
    @Transactional
    void depart(Access access, IdempotencyKey key, UUID teacherId, DepartureRequest request) {
        idempotency.once(key, () -> {
            changing.change(
                    access,
                    teacherId,
                    OptionalLong.empty(),
                    request.status() == DepartureRequest.Status.RETIRED ? "TEACHER_RETIRED" : "TEACHER_LEFT",
                    now -> end(access, teacherId, request.from(), request, now));
            return teacherId.toString();
        });
    }

    private int end(Access access, UUID teacherId, LocalDate from, DepartureRequest request, Instant now) {
        if (sql.update(DEPART, request.status(), from, teacherId) == 0) {
            throw new ProblemException(TeacherProblem.ALREADY_DEPARTED, TeacherProblem.ALREADY_DEPARTED.title());
        }
        CareerBatch batch = assigning.batch(access, List.of(), teacherId);
        batch.end(teacherId, from);
        batch.write(now);
        return 1;
    }
}
