package teacherdev.training.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.Idempotency.Creation;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.problem.TrainingProblem;

/** Takes an activity back by posting the exact opposite of the entry that stands for it now. */
@ApplicationScoped
class ReversingCredit {

    private final Entries entries;
    private final TakingBack takingBack;
    private final CreditQueries queries;
    private final Idempotency idempotency;
    private final Audit audit;

    ReversingCredit(
            Entries entries, TakingBack takingBack, CreditQueries queries, Idempotency idempotency, Audit audit) {
        this.entries = entries;
        this.takingBack = takingBack;
        this.queries = queries;
        this.idempotency = idempotency;
        this.audit = audit;
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
                    CreditEntry reversal = takingBack.takeBack(
                            access,
                            teacherId,
                            entryId,
                            request.reason(),
                            standing -> queries.requireReach(access, standing.teacherId(), standing.id()));
                    audit.record(access, "CREDIT_REVERSED", "TEACHER", teacherId);
                    return new Creation<>(reversal.id().toString(), reversal.view());
                },
                reference -> queries.known(access, teacherId, reference));
    }
}
