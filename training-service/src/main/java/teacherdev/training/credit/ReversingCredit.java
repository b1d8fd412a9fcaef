package teacherdev.training.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.Idempotency.Creation;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.problem.TrainingProblem;

/** Takes an activity back by posting the exact opposite of the entry that stands for it now. */
@ApplicationScoped
class ReversingCredit {

    private final Entries entries;
    private final Ledger ledger;
    private final CreditQueries queries;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    ReversingCredit(
            Entries entries, Ledger ledger, CreditQueries queries, Idempotency idempotency, Audit audit, Clock clock) {
        this.entries = entries;
        this.ledger = ledger;
        this.queries = queries;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** The reversal, new or, for a repeated key, the one that the key made. */
    @Transactional
    CreditView reverseCredit(Access access, IdempotencyKey key, UUID teacherId, UUID entryId, ReversalRequest request) {
        return idempotency.once(
                key,
                () -> {
                    queries.requireReach(access, teacherId, entryId);
                    CreditEntry entry = entries.entry(teacherId, entryId).orElseThrow(TeacherNotFound::problem);
                    if (entry.kind() != EntryKind.GRANT) {
                        throw new ProblemException(
                                TrainingProblem.REVERSAL_NOT_REVERSIBLE,
                                TrainingProblem.REVERSAL_NOT_REVERSIBLE.title());
                    }
                    Map<UUID, Long> versions = ledger.lock(teacherId);
                    // Under the lock: what stands for the activity now may be another entry, even at another school.
                    CreditEntry standing = entries.standing(teacherId, entryId).orElseThrow(TeacherNotFound::problem);
                    queries.requireReach(access, teacherId, standing.id());
                    CreditEntry reversal = standing.reversal(
                            Ids.next(), request.reason(), clock.instant().truncatedTo(ChronoUnit.MICROS));
                    var _ = ledger.append(List.of(reversal), versions, access);
                    audit.record(access, "CREDIT_REVERSED", "TEACHER", teacherId);
                    return new Creation<>(reversal.id().toString(), reversal.view());
                },
                reference -> queries.known(access, teacherId, reference));
    }
}
