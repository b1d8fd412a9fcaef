package teacherdev.training.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.claim.ClaimStore.Deed;
import teacherdev.training.credit.PostingCredits;
import teacherdev.training.problem.TrainingProblem;
import teacherdev.training.roster.Roster.School;
import teacherdev.training.roster.Roster.Standing;

/** Sends a claim on its way, and on its way again after it was returned. */
@ApplicationScoped
class SubmittingClaims {

    private final ClaimStore store;
    private final ClaimQueries queries;
    private final ClaimChains chains;
    private final PostingCredits credits;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    SubmittingClaims(
            ClaimStore store,
            ClaimQueries queries,
            ClaimChains chains,
            PostingCredits credits,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.queries = queries;
        this.chains = chains;
        this.credits = credits;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** The id of the claim, new or, for a repeated key, the one that the key made. */
    @Transactional
    String submit(Access access, IdempotencyKey key, UUID teacherId, Standing standing, ClaimRequest request) {
        return idempotency.once(key, () -> {
            School school = school(standing);
            if (request.date().isAfter(LocalDate.now(clock))) {
                throw ProblemException.ofField(
                        TrainingProblem.DATE_IN_FUTURE, "date", TrainingProblem.DATE_IN_FUTURE.title());
            }
            store.requireNotBookedBySession(teacherId, request.externalId());
            credits.requireClaimable(school, request.credit(), request.credit());
            List<ApprovalStep> chain = chains.of(school.id(), request.date());
            Claim claim = new Claim(
                    Ids.next(),
                    1,
                    teacherId,
                    school,
                    request,
                    Map.of(),
                    chain,
                    ClaimState.SUBMITTED,
                    chain.getFirst(),
                    1,
                    null);
            store.insert(claim);
            store.remember(access, claim, 1, Deed.SUBMITTED);
            audit.record(access, "CLAIM_SUBMITTED", "TEACHER", teacherId);
            return claim.id().toString();
        });
    }

    /** Sends a returned claim again; course and day of the activity stay what they were. */
    @Transactional
    void sendAgain(Access access, UUID id, long expectedVersion, ClaimRequest request) {
        queries.require(access, id);
        Claim claim = store.lock(id).orElseThrow();
        Versions.requireSame(expectedVersion, claim.version());
        if (claim.state() != ClaimState.RETURNED) {
            throw new ProblemException(TrainingProblem.CLAIM_NOT_RETURNED, TrainingProblem.CLAIM_NOT_RETURNED.title());
        }
        if (!request.externalId().equals(claim.activity().externalId())
                || !request.date().equals(claim.activity().date())) {
            throw ProblemException.ofField(
                    TrainingProblem.CLAIM_IS_ANOTHER, "externalId", TrainingProblem.CLAIM_IS_ANOTHER.title());
        }
        credits.requireClaimable(claim.school(), request.credit(), request.credit());
        store.sendAgain(claim, request);
        store.remember(access, claim, claim.round() + 1, Deed.SUBMITTED);
        audit.record(access, "CLAIM_SUBMITTED", "TEACHER", claim.teacherId());
    }

    private static School school(Standing standing) {
        return switch (standing) {
            case Standing.Known known
            when known.callerReachesTeacher() || known.callerReachesSchool() ->
                known.school()
                        .orElseThrow(() -> ProblemException.ofField(
                                TrainingProblem.NO_ASSIGNMENT_ON_DATE,
                                "date",
                                TrainingProblem.NO_ASSIGNMENT_ON_DATE.title()));
            case Standing.Unknown(boolean young)
            when young ->
                throw new ProblemException(
                                TrainingProblem.TEACHER_NOT_YET_REPLICATED,
                                TrainingProblem.TEACHER_NOT_YET_REPLICATED.title())
                        .retryAfter(1);
            case Standing.Known _, Standing.Unknown _ ->
                throw new ProblemException(
                        PlatformProblem.NOT_FOUND, Text.of("No such teacher in your scope", "您的管辖范围内没有该教师"));
        };
    }
}
