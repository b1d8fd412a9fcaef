package teacherdev.training.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.Idempotency.Creation;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.problem.TrainingProblem;
import teacherdev.training.roster.Roster.School;
import teacherdev.training.roster.Roster.Standing;

/** Credits an activity to a teacher. */
@ApplicationScoped
class RecordingCredit {

    private final Ledger ledger;
    private final CreditQueries queries;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    RecordingCredit(Ledger ledger, CreditQueries queries, Idempotency idempotency, Audit audit, Clock clock) {
        this.ledger = ledger;
        this.queries = queries;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** The entry, new or, for a repeated key, the one that the key made. */
    @Transactional
    CreditView recordCredit(
            Access access, IdempotencyKey key, UUID teacherId, Standing standing, CreditRequest request) {
        return idempotency.once(
                key,
                () -> {
                    School school = attributedSchool(standing);
                    if (request.date().isAfter(LocalDate.now(clock))) {
                        throw ProblemException.ofField(
                                TrainingProblem.DATE_IN_FUTURE, "date", TrainingProblem.DATE_IN_FUTURE.title());
                    }
                    CreditEntry entry = CreditEntry.grant(
                            Ids.next(),
                            teacherId,
                            school,
                            request,
                            clock.instant().truncatedTo(ChronoUnit.MICROS));
                    ledger.grant(entry, access);
                    audit.record(access, "CREDIT_GRANTED", "TEACHER", teacherId);
                    return new Creation<>(entry.id().toString(), entry.view());
                },
                reference -> queries.known(access, teacherId, reference));
    }

    private static School attributedSchool(Standing standing) {
        return switch (standing) {
            case Standing.Unknown(boolean young)
            when young ->
                throw new ProblemException(
                                TrainingProblem.TEACHER_NOT_YET_REPLICATED,
                                TrainingProblem.TEACHER_NOT_YET_REPLICATED.title())
                        .retryAfter(1);
            case Standing.Unknown _ -> throw TeacherNotFound.problem();
            case Standing.Known known
            when known.callerReachesSchool() -> known.school().orElseThrow();
            case Standing.Known known when !known.callerReachesTeacher() -> throw TeacherNotFound.problem();
            case Standing.Known known
            when known.school().isEmpty() ->
                throw ProblemException.ofField(
                        TrainingProblem.NO_ASSIGNMENT_ON_DATE, "date", TrainingProblem.NO_ASSIGNMENT_ON_DATE.title());
            case Standing.Known _ ->
                throw ProblemException.ofField(
                        PlatformProblem.OUT_OF_SCOPE,
                        "date",
                        Text.of("On this date the teacher belonged to another school", "该日期教师隶属于其他学校"));
        };
    }
}
