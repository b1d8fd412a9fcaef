package teacherdev.platform.rules.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import teacherdev.platform.rules.document.Per;
import teacherdev.platform.rules.document.Rule;
import teacherdev.platform.rules.document.Step;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;

/** Checks what a step states around its rule: it must mean something there. */
final class StepFrames {

    private final Phrases phrases;

    StepFrames(Phrases phrases) {
        this.phrases = phrases;
    }

    void check(Step step) {
        Map<String, Predicate<Step>> stated = new LinkedHashMap<>();
        stated.put("per", each -> each.per() != null);
        stated.put("when", each -> each.when() != null);
        stated.put("otherwise", each -> each.otherwise() != null);
        stated.put("min", each -> each.min() != null);
        stated.put("max", each -> each.max() != null);
        stated.put("cut_as", each -> each.cutAs() != null);
        stated.put("round", each -> each.round() != null);
        List<String> refused =
                switch (step.rule()) {
                    case Rule.RowRule _ -> List.of();
                    case Rule.Aggregate _ -> List.of("per");
                    case Rule.Charge _ -> List.of("when", "otherwise", "min", "max", "cut_as");
                    case Rule.Share _ -> List.of("min");
                    case Rule.Rank _, Rule.Order _, Rule.Quota _ -> List.of("min", "max", "cut_as", "round");
                    case Rule.Split _ -> List.of("otherwise", "min", "max", "cut_as");
                    case Rule.Veto _ -> List.of("per", "when", "otherwise", "min", "max", "cut_as", "round");
                };
        for (String key : refused) {
            if (stated.get(key).test(step) && !isTolerated(step, key)) {
                phrases.report(
                        step.path() + "." + key,
                        FindingCode.UNKNOWN_KEY,
                        key,
                        "此类步骤没有 " + key + instead(step).zh(),
                        "this kind of step has no " + key + instead(step).en());
            }
        }
        if (step.cutAs() != null && step.min() == null && step.max() == null) {
            phrases.report(
                    step.path() + ".cut_as",
                    FindingCode.MISSING_KEY,
                    "max",
                    "cut_as 需要 min 或 max",
                    "cut_as needs min or max");
        }
        if (step.otherwise() != null && step.when() == null && step.rule() instanceof Rule.RowRule) {
            phrases.report(
                    step.path() + ".otherwise",
                    FindingCode.MISSING_KEY,
                    "when",
                    "otherwise 需要 when",
                    "otherwise needs when");
        }
    }

    private static Message instead(Step step) {
        return step.rule() instanceof Rule.Share
                ? Message.of(",保底请用 share 的 floor", "; for a least amount use the floor of the share")
                : Message.of(",请在后面的 formula 步骤写", "; write it in a formula step behind it");
    }

    /** {@code per} on an aggregate may say what {@code within} says. */
    private static boolean isTolerated(Step step, String key) {
        return key.equals("per")
                && step.rule() instanceof Rule.Aggregate aggregate
                && switch (step.per()) {
                    case Per.Scheme _ -> aggregate.within().isEmpty();
                    case Per.Person _ -> false;
                    case Per.Group(List<String> keys) ->
                        aggregate.within().isEmpty() || keys.equals(aggregate.within());
                };
    }
}
