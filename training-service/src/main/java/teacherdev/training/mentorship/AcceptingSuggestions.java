package teacherdev.training.mentorship;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.bulk.BulkRow;
import teacherdev.platform.runtime.bulk.RowKey;
import teacherdev.platform.runtime.bulk.RowResult;
import teacherdev.platform.runtime.bulk.RowStatus;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.mentorship.AcceptanceRequest.AcceptedPair;
import teacherdev.training.roster.Roster;
import teacherdev.training.roster.Roster.Standing;

/**
 * Proposes many pairs, each in a transaction of its own: one that the rules refuse stops none of the others. A retry with
 * the same key finds the pairings that the first attempt made, however far it came.
 */
@ApplicationScoped
class AcceptingSuggestions {

    private final ProposingPairings proposing;
    private final Roster roster;

    AcceptingSuggestions(ProposingPairings proposing, Roster roster) {
        this.proposing = proposing;
        this.roster = roster;
    }

    List<RowResult> accept(Access access, IdempotencyKey key, AcceptanceRequest request) {
        List<RowResult> results = new ArrayList<>(request.pairs().size());
        for (int i = 0; i < request.pairs().size(); i++) {
            AcceptedPair pair = request.pairs().get(i);
            BulkRow<AcceptedPair> row =
                    new BulkRow<>(i + 1, new RowKey(null, pair.menteeId().toString()), pair, List.of());
            results.add(accept(access, part(key, pair), row, request.proposal(pair)));
        }
        return results;
    }

    private RowResult accept(Access access, IdempotencyKey key, BulkRow<AcceptedPair> row, PairingRequest proposal) {
        try {
            Standing mentor = roster.standing(access, proposal.mentorId(), proposal.from());
            Standing mentee = roster.standing(access, proposal.menteeId(), proposal.from());
            UUID id = proposing.propose(access, key, mentor, mentee, proposal).id();
            return RowResult.of(row, RowStatus.CREATED, id);
        } catch (ProblemException refusal) {
            return RowResult.failed(row, refusal);
        }
    }

    private static IdempotencyKey part(IdempotencyKey key, AcceptedPair pair) {
        return new IdempotencyKey(
                key.client(), key.key() + " " + pair.mentorId() + " " + pair.menteeId(), key.fingerprint());
    }
}
