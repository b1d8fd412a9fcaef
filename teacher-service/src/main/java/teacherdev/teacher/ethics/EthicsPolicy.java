package teacherdev.teacher.ethics;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import teacherdev.teacher.ethics.rules.Severity;

/**
 * Policy ETHICS: the negative list with its version, how long the right of reply lasts, and what a confirmed case entails.
 *
 * @param replyWorkingDays how many working days the teacher has for her reply
 */
record EthicsPolicy(
        int listVersion,
        List<ListedBreach> negativeList,
        int replyWorkingDays,
        Map<Severity, Consequence> consequences) {

    static final String KIND = "ETHICS";

    EthicsPolicy {
        negativeList = List.copyOf(negativeList);
        consequences = Map.copyOf(consequences);
    }

    /** A coded breach. */
    record ListedBreach(String code, String zh, String en, Severity severity) {}

    /**
     * What a confirmed case entails.
     *
     * @param vetoMonths for how long, or null for ever
     * @param vetoOn on what: TITLE, HONOUR, ASSESSMENT, PAY
     * @param terminal whether it can never be repaired
     */
    record Consequence(Integer vetoMonths, List<String> vetoOn, boolean terminal) {
        Consequence {
            Objects.requireNonNull(vetoOn, "vetoOn");
        }
    }

    Optional<ListedBreach> breach(String code) {
        return negativeList.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
