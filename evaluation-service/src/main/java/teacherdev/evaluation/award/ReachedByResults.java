package teacherdev.evaluation.award;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.evaluation.award.rules.Reached;
import teacherdev.evaluation.cycle.Cycle;
import teacherdev.evaluation.cycle.CycleState;
import teacherdev.evaluation.cycle.CycleStore;
import teacherdev.evaluation.cycle.SheetKind;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.result.Results;
import teacherdev.evaluation.roster.Organisations;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Computes who reached a target or made progress, from locked cycles only; nobody is named by hand. */
@ApplicationScoped
class ReachedByResults {

    private static final String STEP = "step.";

    private final CycleStore cycles;
    private final Results results;
    private final Eligible eligible;
    private final Organisations organisations;
    private final ObjectMapper mapper;

    ReachedByResults(
            CycleStore cycles, Results results, Eligible eligible, Organisations organisations, ObjectMapper mapper) {
        this.cycles = cycles;
        this.results = results;
        this.eligible = eligible;
        this.organisations = organisations;
        this.mapper = mapper;
    }

    private record Value(UUID resultId, BigDecimal value) {}

    /**
     * Those who reached it and may be rewarded, in the order of their ids; refuses a basis that nobody reaches.
     *
     * @param path of the organisation that rewards its people
     */
    List<Entry> entries(AwardRequest request, List<String> path) {
        Map<UUID, Entry> reached = reached(request, path);
        List<Entry> entries = eligible.among(request.organisation(), List.copyOf(reached.keySet())).stream()
                .sorted()
                .map(reached::get)
                .toList();
        if (entries.isEmpty()) {
            throw GrantingAwards.refused("basis.from", "Nobody reaches it", "无人达到");
        }
        return entries;
    }

    /** Whoever reached it by the results that stand now, whether she may be rewarded or not. */
    Map<UUID, Entry> reached(AwardRequest request, List<String> path) {
        AwardBasis basis = request.basis();
        boolean progress = request.kind() == AwardKind.PROGRESS;
        if (progress == (basis.comparedWith() == null) || basis.cycleId().equals(basis.comparedWith())) {
            throw GrantingAwards.refused(
                    "basis.comparedWith", "Progress compares two cycles, a target needs one", "进步奖须比较两个周期,目标奖只用一个");
        }
        Cycle cycle = locked("basis.cycleId", basis.cycleId(), path);
        Map<UUID, Value> now = values(cycle, basis.measure());
        if (!progress) {
            return judged(
                    now,
                    (_, value) -> new Entry(
                            null,
                            Reached.target(value.value(), basis.from()),
                            "%s %s %s ≥ %s".formatted(cycle.name(), basis.measure(), shown(value), plain(basis.from())),
                            List.of(),
                            value.resultId(),
                            null));
        }
        Cycle earlier = locked("basis.comparedWith", basis.comparedWith(), path);
        Map<UUID, Value> before = values(earlier, basis.measure());
        now.keySet().retainAll(before.keySet());
        return judged(now, (person, value) -> {
            Value first = before.get(person);
            return new Entry(
                    null,
                    Reached.progress(first.value(), value.value(), basis.from(), basis.countMaxOrOne()),
                    "%s %s %s → %s %s"
                            .formatted(earlier.name(), basis.measure(), shown(first), cycle.name(), shown(value)),
                    List.of(),
                    value.resultId(),
                    first.resultId());
        });
    }

    private interface Judging {
        Entry of(UUID person, Value value);
    }

    private static Map<UUID, Entry> judged(Map<UUID, Value> values, Judging judging) {
        Map<UUID, Entry> reached = new HashMap<>();
        values.forEach((person, value) -> {
            Entry entry = judging.of(person, value);
            if (entry.count() > 0) {
                reached.put(person, entry.to(person));
            }
        });
        return reached;
    }

    private Cycle locked(String field, UUID id, List<String> path) {
        Cycle cycle = cycles.find(id)
                .filter(found -> path.contains(found.organisation())
                        || organisations.layBelow(found.organisation(), path.getLast()))
                .orElseThrow(() -> GrantingAwards.refused(
                        field, "No such cycle of the organisation or of one above it", "该机构及其上级没有该考核周期"));
        if (cycle.state() != CycleState.LOCKED) {
            throw new ProblemException(
                    EvaluationProblem.RESULTS_NOT_FINAL,
                    Text.of(
                            "The cycle " + cycle.name() + " is " + cycle.state(),
                            "考核周期 " + cycle.name() + " 当前状态为 " + cycle.state()));
        }
        return cycle;
    }

    /** By person; a vetoed person has no value, and of leaders the teaching sheet counts. */
    private Map<UUID, Value> values(Cycle cycle, String measure) {
        return results.of(cycle.id()).stream()
                .filter(result -> result.sheet() == SheetKind.TEACHING && !result.vetoed())
                .collect(Collectors.toMap(
                        Results.PersonResult::teacherId,
                        result -> new Value(result.resultId(), value(result, measure)),
                        (one, _) -> one,
                        HashMap::new));
    }

    private BigDecimal value(Results.PersonResult result, String measure) {
        BigDecimal value =
                switch (measure) {
                    case "score" -> result.score();
                    case "grading-score" -> result.gradingScore();
                    default ->
                        measure.startsWith(STEP) ? step(result.stepValues(), measure.substring(STEP.length())) : null;
                };
        if (value == null) {
            throw GrantingAwards.refused("basis.measure", "No number of this name in the results", "考核结果中没有该名称的数值");
        }
        return value;
    }

    /** A decimal text, as the result has stored it; null if the step is none or no number. */
    private BigDecimal step(String stepValues, String step) {
        try {
            Object value = mapper.readValue(stepValues, Map.class).get(step);
            return value == null ? null : new BigDecimal(String.valueOf(value));
        } catch (NumberFormatException noNumber) {
            return null;
        } catch (JacksonException storedByUs) {
            throw new IllegalStateException(storedByUs);
        }
    }

    private static String shown(Value value) {
        return plain(value.value());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
