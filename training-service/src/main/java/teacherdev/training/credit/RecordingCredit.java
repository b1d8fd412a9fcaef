package teacherdev.training.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
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
        UUID id = Ids.next();
        return idempotency.once(
                key,
                id.toString(),
                () -> {
                    School school = Attribution.school(standing);
                    ReservedSources.refuse(request.sourceSystem());
                    ActivityChecks.requireEvidence(request);
                    if (request.date().isAfter(LocalDate.now(clock))) {
                        throw ProblemException.ofField(
                                TrainingProblem.DATE_IN_FUTURE, "date", TrainingProblem.DATE_IN_FUTURE.title());
                    }
                    CreditEntry entry = CreditEntry.grant(
                            id, teacherId, school, request, clock.instant().truncatedTo(ChronoUnit.MICROS));
                    return ledger.post(entry, access, audit.entry(access, "CREDIT_GRANTED", "TEACHER", teacherId))
                            .view();
                },
                reference -> queries.known(access, teacherId, reference));
    }
}
