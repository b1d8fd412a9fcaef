package teacherdev.training.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.access.Caller;
import teacherdev.platform.web.access.Role;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.claim.ClaimStore.Deed;
import teacherdev.training.credit.PostingCredits;
import teacherdev.training.problem.TrainingProblem;

/** Approves, returns and revokes claims: each step by its own roles, and nobody her own claim. */
@ApplicationScoped
class DecidingClaims {

    private static final String REACHES = "select path && ? as reaches from roster_school where school_id = ?";

    private final ClaimStore store;
    private final ClaimQueries queries;
    private final PostingCredits credits;
    private final Audit audit;
    private final Event<ClaimRevoked> revoked;
    private final Sql sql;

    /** Who decides: the reach of this operation, and everything that the token grants. */
    record Decider(Access access, Caller caller) {}

    DecidingClaims(
            ClaimStore store,
            ClaimQueries queries,
            PostingCredits credits,
            Audit audit,
            Event<ClaimRevoked> revoked,
            Sql sql) {
        this.store = store;
        this.queries = queries;
        this.credits = credits;
        this.audit = audit;
        this.revoked = revoked;
        this.sql = sql;
    }

    /**
     * Approves the present step; after the last one the claim counts.
     *
     * @param facts what the approver sets, such as a number within the range that the credit rule gives
     */
    @Transactional
    void approve(Decider decider, UUID id, long expectedVersion, Map<String, String> facts) {
        Claim claim = open(decider, id, expectedVersion);
        ApprovalStep next = claim.nextStep();
        Map<String, String> decided = claim.decidedWith(facts);
        if (next == null) {
            UUID entry = credits.post(
                    decider.access(),
                    claim.teacherId(),
                    claim.school(),
                    claim.activity().credit(decided));
            // Under the lock of her account, so that a completion that books her now is seen, or sees this.
            store.requireNotBookedBySession(claim.teacherId(), claim.activity().externalId());
            store.advance(claim, ClaimState.APPROVED, null, entry, decided);
        } else {
            credits.requireClaimable(
                    claim.school(), claim.activity().credit(), claim.activity().credit(decided));
            store.advance(claim, ClaimState.SUBMITTED, next, null, decided);
        }
        remember(decider, claim, new Deed(claim.step(), "APPROVED", null, facts));
    }

    /** Sends the claim back; it may come again in a new round. */
    @Transactional
    void sendBack(Decider decider, UUID id, long expectedVersion, String reason) {
        Claim claim = open(decider, id, expectedVersion);
        store.advance(claim, ClaimState.RETURNED, null, null, claim.decided());
        remember(decider, claim, new Deed(claim.step(), "RETURNED", reason, Map.of()));
    }

    /** Takes the hours of an approved claim back, by those who approve last. */
    @Transactional
    void revoke(Decider decider, UUID id, long expectedVersion, String reason) {
        Claim claim = locked(decider, id, expectedVersion);
        if (claim.state() != ClaimState.APPROVED) {
            throw new ProblemException(TrainingProblem.CLAIM_NOT_APPROVED, TrainingProblem.CLAIM_NOT_APPROVED.title());
        }
        ApprovalStep last = claim.chain().getLast();
        requireAuthority(decider, claim, last);
        credits.takeBack(decider.access(), claim.teacherId(), claim.entryId(), reason);
        store.advance(claim, ClaimState.REVOKED, null, claim.entryId(), claim.decided());
        revoked.fire(new ClaimRevoked(claim.teacherId(), claim.activity().externalId()));
        remember(decider, claim, new Deed(last, "REVOKED", reason, Map.of()));
    }

    private Claim open(Decider decider, UUID id, long expectedVersion) {
        Claim claim = locked(decider, id, expectedVersion);
        if (claim.state() != ClaimState.SUBMITTED) {
            throw new ProblemException(TrainingProblem.CLAIM_NOT_OPEN, TrainingProblem.CLAIM_NOT_OPEN.title());
        }
        requireAuthority(decider, claim, claim.step());
        return claim;
    }

    private Claim locked(Decider decider, UUID id, long expectedVersion) {
        queries.require(decider.access(), id);
        Claim claim = store.lock(id).orElseThrow();
        Versions.requireSame(expectedVersion, claim.version());
        return claim;
    }

    private void requireAuthority(Decider decider, Claim claim, ApprovalStep step) {
        if (decider.caller().teacherId().filter(claim.teacherId()::equals).isPresent()) {
            throw new ProblemException(TrainingProblem.OWN_CLAIM, TrainingProblem.OWN_CLAIM.title());
        }
        Set<Role> roles = EnumSet.of(Role.ADMIN);
        roles.addAll(step.roles());
        boolean may = decider.caller()
                .accessFor(roles)
                .flatMap(acting -> sql.first(
                        REACHES,
                        row -> row.flag("reaches"),
                        acting.scopeArray(),
                        claim.school().id()))
                .orElse(false);
        if (!may) {
            throw new ProblemException(TrainingProblem.STEP_OF_OTHERS, TrainingProblem.STEP_OF_OTHERS.title());
        }
    }

    private void remember(Decider decider, Claim claim, Deed deed) {
        store.remember(decider.access(), claim, claim.round(), deed);
        audit.record(decider.access(), "CLAIM_" + deed.what(), "TEACHER", claim.teacherId());
    }
}
