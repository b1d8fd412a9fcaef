package teacherdev.evaluation.pay.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.evaluation.pay.pool.Pool;
import teacherdev.evaluation.pay.pool.PoolStore;
import teacherdev.evaluation.pay.rules.Part;
import teacherdev.evaluation.pay.source.Reading;
import teacherdev.evaluation.pay.source.Wanted;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.roster.Records;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.ProblemException.Culprit;
import teacherdev.platform.web.problem.Text;

/** Checks recipients before they are taken, and says everything that is wrong at once. */
@ApplicationScoped
public class RecipientCheck {

    private static final Duration STILL_ARRIVING = Duration.ofMinutes(5);
    private static final int CULPRITS_MAX = 100;

    private final StaffFacts facts;
    private final Records records;
    private final PoolStore pools;
    private final Clock clock;

    RecipientCheck(StaffFacts facts, Records records, PoolStore pools, Clock clock) {
        this.facts = facts;
        this.records = records;
        this.pools = pools;
        this.clock = clock;
    }

    /** Refuses unknown, repeated and incomplete recipients. */
    void check(Pool pool, Method method, List<Wanted> wanted, List<RecipientRequest> recipients) {
        Set<String> parts =
                pools.partsToShare(pool.id()).stream().map(Part::code).collect(Collectors.toSet());
        Map<String, Facts> known =
                facts.of(pool, recipients.stream().map(RecipientRequest::id).toList());
        Set<String> read = wanted.stream().map(Wanted::input).collect(Collectors.toSet());
        Map<UUID, UUID> survivors = records.survivors(recipients.stream()
                .map(RecipientRequest::id)
                .filter(id -> StaffFacts.ID.matcher(id).matches())
                .map(UUID::fromString)
                .toArray(UUID[]::new));
        Set<String> seen = new HashSet<>();
        List<Culprit> culprits = new ArrayList<>();
        for (int i = 0; i < recipients.size() && culprits.size() < CULPRITS_MAX; i++) {
            RecipientRequest recipient = recipients.get(i);
            String path = "recipients[" + i + "].";
            if (!seen.add(person(recipient.id(), survivors))) {
                culprits.add(culprit(path + "id", "DUPLICATE", "She stands here twice", "重复"));
            } else if (!known.containsKey(recipient.id())) {
                requireArrived(recipient.id());
                culprits.add(culprit(path + "id", "UNKNOWN", "Nobody who works or worked here", "不是该单位(或其所辖)的对象"));
            }
            checkParts(path, recipient, parts, culprits);
            checkMethod(path, recipient, method, read, culprits);
        }
        if (!culprits.isEmpty()) {
            throw ProblemException.ofAll(
                    EvaluationProblem.RECIPIENT_REFUSED, EvaluationProblem.RECIPIENT_REFUSED.title(), culprits);
        }
    }

    /** Two records of one person are one recipient. */
    private static String person(String id, Map<UUID, UUID> survivors) {
        UUID survivor = StaffFacts.ID.matcher(id).matches() ? survivors.get(UUID.fromString(id)) : null;
        return survivor == null ? id : survivor.toString();
    }

    /** An id that was made a moment ago may be of a teacher whose event is still on its way. */
    private void requireArrived(String id) {
        boolean arriving = StaffFacts.ID.matcher(id).matches()
                && Ids.madeAt(UUID.fromString(id)).plus(STILL_ARRIVING).isAfter(clock.instant());
        if (arriving) {
            throw new ProblemException(
                            EvaluationProblem.RECIPIENT_NOT_YET_REPLICATED,
                            EvaluationProblem.RECIPIENT_NOT_YET_REPLICATED.title())
                    .retryAfter(2);
        }
    }

    private static void checkParts(String path, RecipientRequest recipient, Set<String> parts, List<Culprit> culprits) {
        if (recipient.weights() != null
                && !parts.containsAll(recipient.weights().keySet())) {
            culprits.add(culprit(path + "weights", "PART_UNKNOWN", "The pool has no such part", "没有该子池"));
        }
        if (recipient.allowances() != null
                && recipient.allowances().stream()
                        .anyMatch(allowance -> allowance.part() != null && !parts.contains(allowance.part()))) {
            culprits.add(culprit(path + "allowances", "PART_UNKNOWN", "The pool has no such part", "没有该子池"));
        }
    }

    /** What is missing is an error and never counts as zero. */
    private static void checkMethod(
            String path, RecipientRequest recipient, Method method, Set<String> read, List<Culprit> culprits) {
        switch (method) {
            case WEIGHTS -> {
                if (recipient.weight() == null && recipient.weights() == null) {
                    culprits.add(culprit(path + "weight", "MISSING", "A weight is needed", "缺少权重"));
                }
            }
            case RESULTS -> {
                boolean isRead = read.contains(Reading.RESULT);
                if (isRead && recipient.result() != null) {
                    culprits.add(culprit(path + "result", "NOT_HERE", "Results are read", "结果由系统读取,不能上传"));
                } else if (!isRead && recipient.result() == null) {
                    culprits.add(culprit(path + "result", "MISSING", "A result is needed", "缺少考核结果"));
                }
            }
            case SCHEME -> {
                if (recipient.inputs() != null) {
                    recipient.inputs().keySet().stream()
                            .filter(read::contains)
                            .forEach(input -> culprits.add(
                                    culprit(path + "inputs." + input, "NOT_HERE", "This is read", "该项由系统读取,不能上传")));
                }
                if (recipient.allowances() != null || recipient.deductions() != null) {
                    culprits.add(culprit(
                            path + "allowances",
                            "NOT_HERE",
                            "A scheme computes allowances and deductions itself",
                            "按方案分配时,津贴与扣减由方案计算"));
                }
            }
        }
    }

    private static Culprit culprit(String field, String code, String en, String zh) {
        return new Culprit(field, code, Text.of(en, zh));
    }
}
