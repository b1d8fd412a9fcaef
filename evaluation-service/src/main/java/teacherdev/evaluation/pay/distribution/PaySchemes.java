package teacherdev.evaluation.pay.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import teacherdev.evaluation.document.DocumentText;
import teacherdev.evaluation.document.SchemePrograms;
import teacherdev.evaluation.pay.distribution.DistributionRequest.Item;
import teacherdev.evaluation.pay.distribution.DistributionRequest.SchemeUse;
import teacherdev.evaluation.pay.pool.Pool;
import teacherdev.evaluation.pay.pool.PoolStore;
import teacherdev.evaluation.pay.rules.Part;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.scheme.AdoptedSchemes;
import teacherdev.evaluation.scheme.SchemeKind;
import teacherdev.platform.rules.document.Scheme;
import teacherdev.platform.rules.engine.Program;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.ProblemException.Culprit;
import teacherdev.platform.web.problem.Text;

/** Finds the adopted pay scheme that a pool is divided by, and checks that pool and scheme fit together. */
@ApplicationScoped
class PaySchemes {

    private static final String POOL = "POOL";

    private final AdoptedSchemes schemes;
    private final SchemePrograms programs;
    private final PoolStore pools;

    PaySchemes(AdoptedSchemes schemes, SchemePrograms programs, PoolStore pools) {
        this.schemes = schemes;
        this.programs = programs;
        this.pools = pools;
    }

    /** A scheme that can be run for the pool. */
    record Usable(AdoptedSchemes.Version version, Program program) {}

    Usable checked(Pool pool, SchemeUse use) {
        AdoptedSchemes.Version version = schemes.version(use.id(), pool.rules())
                .filter(found -> found.kind() == SchemeKind.PAY)
                .orElseThrow(() -> ProblemException.ofField(
                        EvaluationProblem.PLAN_REFUSED,
                        "scheme.id",
                        Text.of("No adopted pay scheme of this organisation", "没有适用于该单位的已通过绩效工资方案")));
        Program program = programs.program(DocumentText.stored(version.document()));
        List<Part> parts = pools.partsToShare(pool.id());
        List<Culprit> culprits = new ArrayList<>();
        checkItems(program.scheme(), use, parts, culprits);
        checkAmounts(program.scheme(), use, parts, culprits);
        if (!culprits.isEmpty()) {
            throw ProblemException.ofAll(
                    EvaluationProblem.PLAN_REFUSED, EvaluationProblem.PLAN_REFUSED.title(), culprits);
        }
        return new Usable(version, program);
    }

    private static void checkItems(Scheme scheme, SchemeUse use, List<Part> parts, List<Culprit> culprits) {
        for (int i = 0; i < use.items().size(); i++) {
            Item item = use.items().get(i);
            String path = "scheme.items[" + i + "].";
            if (scheme.steps().stream().noneMatch(step -> step.id().equals(item.step()))) {
                culprits.add(culprit(path + "step", "The scheme has no such step", "方案中没有该步骤"));
            }
            if (item.part() == null ? parts.size() != 1 : !has(parts, item.part())) {
                culprits.add(culprit(path + "part", "Name a part of the pool", "请指明奖金池的子池"));
            }
        }
    }

    private static void checkAmounts(Scheme scheme, SchemeUse use, List<Part> parts, List<Culprit> culprits) {
        amountInputs(use).forEach((name, part) -> {
            if (!scheme.schemeInputs().containsKey(name)) {
                culprits.add(culprit("scheme.amountInputs", "The scheme has no input " + name, "方案没有输入项 " + name));
            }
            if (!part.equals(POOL) && !has(parts, part)) {
                culprits.add(culprit("scheme.amountInputs", "The pool has no part " + part, "奖金池没有子池 " + part));
            }
        });
    }

    private static boolean has(List<Part> parts, String code) {
        return parts.stream().anyMatch(part -> part.code().equals(code));
    }

    private static Map<String, String> amountInputs(SchemeUse use) {
        return use.amountInputs() == null ? Map.of() : use.amountInputs();
    }

    /** The values of the scheme as a whole: what was uploaded, and the amounts of the pool and its parts. */
    static Map<String, Object> inputs(Pool pool, SchemeUse use, List<Part> parts) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        if (use.inputs() != null) {
            inputs.putAll(use.inputs());
        }
        amountInputs(use).forEach((name, code) -> {
            if (code.equals(POOL)) {
                inputs.put(name, pool.amount());
            }
            parts.stream()
                    .filter(part -> part.code().equals(code))
                    .forEach(part -> inputs.put(name, part.amount().yuan()));
        });
        return inputs;
    }

    private static Culprit culprit(String field, String en, String zh) {
        return new Culprit(field, EvaluationProblem.PLAN_REFUSED.name(), Text.of(en, zh));
    }
}
