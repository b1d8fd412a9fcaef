package teacherdev.evaluation.pay.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.evaluation.pay.pool.PayPolicies;
import teacherdev.evaluation.pay.pool.PayReach;
import teacherdev.evaluation.pay.pool.Pool;
import teacherdev.evaluation.pay.pool.PoolState;
import teacherdev.evaluation.pay.pool.PoolStore;
import teacherdev.evaluation.pay.rules.Dispersion;
import teacherdev.evaluation.pay.rules.Money;
import teacherdev.evaluation.pay.rules.Part;
import teacherdev.evaluation.pay.rules.SharingPolicy;
import teacherdev.evaluation.pay.source.SourceCheck;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.web.problem.ProblemException;

/** Computes a pool: everybody at once, as a new version; what was computed before and not locked is superseded. */
@ApplicationScoped
public class Computing {

    private static final int GINI_PLACES = 6;

    private final PoolStore pools;
    private final RecipientStore recipients;
    private final RecipientFacts facts;
    private final PlanReading reading;
    private final SourceCheck sources;
    private final PayPolicies policies;
    private final PaySchemes schemes;
    private final RunStore runs;
    private final Clock clock;

    Computing(
            PoolStore pools,
            RecipientStore recipients,
            RecipientFacts facts,
            PlanReading reading,
            SourceCheck sources,
            PayPolicies policies,
            PaySchemes schemes,
            RunStore runs,
            Clock clock) {
        this.pools = pools;
        this.recipients = recipients;
        this.facts = facts;
        this.reading = reading;
        this.sources = sources;
        this.policies = policies;
        this.schemes = schemes;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * In the transaction of the caller, who holds the lock of the pool.
     *
     * @param reason why a locked run is corrected, or null
     */
    public void compute(PayReach reach, Pool pool, String reason) {
        if (pool.plan() == null) {
            throw new ProblemException(EvaluationProblem.PLAN_MISSING, EvaluationProblem.PLAN_MISSING.title());
        }
        DistributionRequest.Plan plan = recipients.read(pool.plan(), DistributionRequest.Plan.class);
        Division division = divide(pool, plan);
        Optional<BigDecimal> gini = gini(division);
        boolean flat = gini.isPresent()
                && gini.get().compareTo(policies.statistics(pool.rules()).flatBelowGini()) < 0;
        UUID base = runs.locked(pool.id()).map(RunStore.Run::id).orElse(null);
        runs.supersedeUnlocked(pool.id());
        runs.insert(
                new RunStore.NewRun(
                        pool.id(),
                        reason,
                        base,
                        pool.plan(),
                        gini.orElse(null),
                        flat,
                        policies.items(pool.rules()).items(),
                        clock.instant(),
                        reach.subject()),
                division);
        pools.move(pool.id(), PoolState.PREVIEW);
    }

    private Division divide(Pool pool, DistributionRequest.Plan plan) {
        List<RecipientRequest> all = recipients.inOrder(pool.id());
        RecipientFacts.Known known = facts.of(
                pool,
                reading.checked(pool, plan),
                all.stream().map(RecipientRequest::id).toList());
        PayPolicies.OfSharing policy = policies.sharing(pool.rules());
        List<Candidate> candidates = all.stream()
                .map(recipient -> Candidate.of(
                        recipient, known.facts().getOrDefault(recipient.id(), Facts.OF_NOBODY), policy.paidKinds()))
                .toList();
        sources.requireAll(
                known.readings(),
                candidates.stream()
                        .filter(Candidate::isPaid)
                        .map(candidate -> candidate.recipient().id())
                        .toList());
        List<Part> parts = pools.partsToShare(pool.id());
        return switch (plan.method()) {
            case SCHEME ->
                new SchemeDivision(
                                pool,
                                parts,
                                candidates,
                                plan.scheme(),
                                schemes.checked(pool, plan.scheme()),
                                known.readings())
                        .divide();
            case WEIGHTS, RESULTS ->
                new WeightDivision(plan.method(), parts, candidates, policy(plan, policy)).divide();
        };
    }

    private static SharingPolicy policy(DistributionRequest.Plan plan, PayPolicies.OfSharing policy) {
        return new SharingPolicy(
                plan.vetoShare() == null ? policy.vetoShare() : plan.vetoShare(),
                plan.deductions() == null ? policy.deductions() : plan.deductions());
    }

    private static Optional<BigDecimal> gini(Division division) {
        List<Money> paid = division.awards().stream()
                .filter(award -> award.status() == Award.Status.PAID)
                .map(Award::total)
                .toList();
        return Dispersion.gini(paid).map((Rational gini) -> gini.toDecimal(GINI_PLACES, RoundingMode.HALF_UP));
    }
}
