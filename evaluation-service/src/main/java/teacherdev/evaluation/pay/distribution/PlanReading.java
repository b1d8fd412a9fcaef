package teacherdev.evaluation.pay.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import teacherdev.evaluation.pay.distribution.DistributionRequest.Plan;
import teacherdev.evaluation.pay.pool.Pool;
import teacherdev.evaluation.pay.pool.Recipients;
import teacherdev.evaluation.pay.source.BoundSource;
import teacherdev.evaluation.pay.source.Reading;
import teacherdev.evaluation.pay.source.SourceCheck;
import teacherdev.evaluation.pay.source.Wanted;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.rules.document.Scheme;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** What a pool's plan reads of its recipients instead of having it uploaded. */
@ApplicationScoped
class PlanReading {

    private final PaySchemes schemes;
    private final Reading reading;
    private final SourceCheck check;

    PlanReading(PaySchemes schemes, Reading reading, SourceCheck check) {
        this.schemes = schemes;
        this.reading = reading;
        this.check = check;
    }

    List<Wanted> wanted(Pool pool, Plan plan) {
        return switch (plan.method()) {
            case WEIGHTS -> List.of();
            case RESULTS -> reading.ofResults(plan.sources());
            case SCHEME -> reading.of(pool, plan.sources(), scheme(pool, plan));
        };
    }

    /** Refuses a plan whose sources are unknown, not final, or no use to its method. */
    List<Wanted> checked(Pool pool, Plan plan) {
        requireUse(pool, plan);
        List<Wanted> wanted = wanted(pool, plan);
        check.check(pool, plan.sources(), plan.method() == Method.SCHEME ? scheme(pool, plan) : null, wanted);
        requireNotUploaded(plan, wanted);
        return wanted;
    }

    private Scheme scheme(Pool pool, Plan plan) {
        return schemes.checked(pool, plan.scheme()).program().scheme();
    }

    private static void requireUse(Pool pool, Plan plan) {
        Map<String, BoundSource> sources = plan.sources();
        boolean useless =
                switch (plan.method()) {
                    case WEIGHTS -> !sources.isEmpty();
                    case RESULTS ->
                        sources.size() > 1
                                || sources.values().stream()
                                        .anyMatch(source ->
                                                (source.cycle() == null) != (pool.recipients() == Recipients.SCHOOLS));
                    case SCHEME -> false;
                };
        if (useless) {
            throw ProblemException.ofField(
                    EvaluationProblem.PLAN_REFUSED,
                    "sources",
                    Text.of(
                            "Weights are given, not read; results are read from one cycle (people) or one round (schools)",
                            "按权重分配不读取结果;按结果分配只读取一个考核周期(人员)或一轮学校评价(学校)"));
        }
    }

    private static void requireNotUploaded(Plan plan, List<Wanted> wanted) {
        if (plan.scheme() == null || plan.scheme().inputs() == null) {
            return;
        }
        wanted.stream()
                .filter(each -> each.once() && plan.scheme().inputs().containsKey(each.input()))
                .findFirst()
                .ifPresent(each -> {
                    throw ProblemException.ofField(
                            EvaluationProblem.PLAN_REFUSED,
                            "scheme.inputs." + each.input(),
                            Text.of("It is read from " + each.source(), "该项取自 " + each.source() + ",不能上传"));
                });
    }
}
