package teacherdev.evaluation.pay.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import teacherdev.evaluation.pay.pool.Pool;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.rules.document.Input;
import teacherdev.platform.rules.document.Scheme;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.ProblemException.Culprit;
import teacherdev.platform.web.problem.Text;

/** Refuses a plan that reads results which are not there, not final, or not of this organisation. */
@ApplicationScoped
public class SourceCheck {

    /** Names that stand for results only, so that a scheme which reads them is never fed by hand. */
    private static final Set<String> RESERVED = Set.of("result", "school");

    private static final int CULPRITS_MAX = 100;

    private final Reading reading;

    SourceCheck(Reading reading) {
        this.reading = reading;
    }

    /**
     * Says everything at once that is wrong with the plan; then whether results are final, which time may bring.
     *
     * @param scheme null if the plan has none
     */
    public void check(Pool pool, Map<String, BoundSource> sources, Scheme scheme, List<Wanted> wanted) {
        List<Culprit> culprits = new ArrayList<>();
        List<Culprit> early = new ArrayList<>();
        sources.forEach((name, bound) -> {
            String path = "sources." + name;
            if (!bound.isComplete()) {
                culprits.add(refused(path, "Name a cycle or a round", "请指明考核周期或学校评价轮次之一"));
            } else {
                checkStanding(path, reading.results(bound).standing(pool, reading.id(bound)), culprits, early);
            }
        });
        wanted.stream()
                .filter(each -> each.bound() != null
                        && each.bound().isComplete()
                        && !reading.results(each.bound()).has(each.field()))
                .forEach(each -> culprits.add(
                        refused(each.input(), "There is nothing like " + each.source(), "没有数据来源 " + each.source())));
        wanted.stream()
                .filter(each -> each.once() && each.bound().cycle() != null)
                .forEach(each -> culprits.add(refused(
                        each.input(), "A cycle has results of people, none of the whole", "考核周期只有个人结果,没有整体结果")));
        if (scheme != null) {
            scheme.schemeInputs().values().forEach(input -> requireBound(input, sources, culprits));
            scheme.inputs().values().forEach(input -> requireBound(input, sources, culprits));
        }
        if (!culprits.isEmpty()) {
            throw ProblemException.ofAll(
                    EvaluationProblem.PLAN_REFUSED, EvaluationProblem.PLAN_REFUSED.title(), culprits);
        }
        if (!early.isEmpty()) {
            throw ProblemException.ofAll(
                    EvaluationProblem.RESULTS_NOT_FINAL, EvaluationProblem.RESULTS_NOT_FINAL.title(), early);
        }
    }

    private static void checkStanding(
            String path, FinalResults.Standing standing, List<Culprit> culprits, List<Culprit> early) {
        switch (standing) {
            case FinalResults.Unknown() ->
                culprits.add(refused(path, "No such results of this organisation", "该单位没有可用的考核或评价结果"));
            case FinalResults.NotFinal(String title, String state) ->
                early.add(new Culprit(
                        path,
                        EvaluationProblem.RESULTS_NOT_FINAL.name(),
                        Text.of("\"" + title + "\" is " + state + ", not final", "“" + title + "”尚未定稿,当前状态 " + state)));
            case FinalResults.Final _ -> {}
        }
    }

    private static void requireBound(Input input, Map<String, BoundSource> sources, List<Culprit> culprits) {
        String source = input.source() == null ? "" : input.source();
        int dot = source.indexOf('.');
        String name = dot < 0 ? "" : source.substring(0, dot);
        if (RESERVED.contains(name) && !sources.containsKey(name)) {
            culprits.add(refused(
                    "sources." + name,
                    "The scheme reads " + source + " for \"" + input.name() + "\"; say what it stands for",
                    "方案的“" + input.name() + "”取自 " + source + ",请指明其来源"));
        }
    }

    /** Refuses to divide while somebody who is to be paid has no result. */
    public void requireAll(Readings readings, List<String> paid) {
        List<Culprit> missing = new ArrayList<>();
        for (Wanted wanted : readings.wanted()) {
            if (wanted.bound() == null || !wanted.needed()) {
                continue;
            }
            if (wanted.once() && !readings.once().containsKey(wanted.input())) {
                missing.add(missing(wanted, null));
            }
            paid.stream()
                    .filter(_ -> !wanted.once())
                    .filter(recipient -> !readings.of(recipient).containsKey(wanted.input()))
                    .limit(CULPRITS_MAX)
                    .forEach(recipient -> missing.add(missing(wanted, recipient)));
        }
        if (!missing.isEmpty()) {
            throw ProblemException.ofAll(
                    EvaluationProblem.RESULT_MISSING,
                    EvaluationProblem.RESULT_MISSING.title(),
                    missing.subList(0, Math.min(missing.size(), CULPRITS_MAX)));
        }
    }

    private static Culprit missing(Wanted wanted, String recipient) {
        return new Culprit(
                wanted.input(),
                EvaluationProblem.RESULT_MISSING.name(),
                Text.of("Nothing to read for " + wanted.source(), "没有可读取的结果:" + wanted.source()),
                new ProblemException.Place("recipients", null, recipient));
    }

    private static Culprit refused(String field, String en, String zh) {
        return new Culprit(field, EvaluationProblem.PLAN_REFUSED.name(), Text.of(en, zh));
    }
}
