package teacherdev.teacher.registration.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges a period: qualified, postponed or unqualified, with every reason. */
public final class Registering {

    private static final String UNQUALIFIED_GRADE = "UNQUALIFIED";

    /** 合格, 暂缓, 不合格. */
    public enum Result {
        QUALIFIED,
        POSTPONED,
        UNQUALIFIED
    }

    /** Why a registration is not simply qualified. */
    public enum Reason {
        /** A severe breach of ethics, or one whose veto holds. */
        ETHICS,
        /** Several years in a row unqualified. */
        UNQUALIFIED_IN_A_ROW,
        /** A year below qualified. */
        YEAR_BELOW_QUALIFIED,
        /** A year without a final grade. */
        YEAR_WITHOUT_GRADE,
        /** Too few hours. */
        HOURS
    }

    /**
     * What is known of a period.
     *
     * @param ethicsVeto whether a confirmed breach excludes the teacher
     * @param years the years of the period
     * @param grades the final grades by year
     * @param hours of training in the period
     */
    public record Facts(boolean ethicsVeto, List<Integer> years, Map<Integer, String> grades, BigDecimal hours) {
        public Facts {
            years = List.copyOf(years);
            grades = Map.copyOf(grades);
        }
    }

    /**
     * What a period needs.
     *
     * @param unqualifiedInARowToFail how many unqualified years in a row make it unqualified
     */
    public record Needs(BigDecimal hoursMin, Set<String> gradesGoodEnough, int unqualifiedInARowToFail) {
        public Needs {
            gradesGoodEnough = Set.copyOf(gradesGoodEnough);
        }
    }

    /** The result and its reasons. */
    public record Judgement(Result result, List<Reason> reasons) {
        public Judgement {
            reasons = List.copyOf(reasons);
        }
    }

    private Registering() {}

    public static Judgement judge(Facts facts, Needs needs) {
        List<Reason> reasons = new ArrayList<>();
        if (facts.ethicsVeto()) {
            reasons.add(Reason.ETHICS);
        }
        if (unqualifiedInARow(facts) >= needs.unqualifiedInARowToFail()) {
            reasons.add(Reason.UNQUALIFIED_IN_A_ROW);
        }
        boolean failed = !reasons.isEmpty();
        if (facts.grades().values().stream()
                .anyMatch(grade -> !needs.gradesGoodEnough().contains(grade))) {
            reasons.add(Reason.YEAR_BELOW_QUALIFIED);
        }
        if (!facts.grades().keySet().containsAll(facts.years())) {
            reasons.add(Reason.YEAR_WITHOUT_GRADE);
        }
        if (facts.hours().compareTo(needs.hoursMin()) < 0) {
            reasons.add(Reason.HOURS);
        }
        if (failed) {
            return new Judgement(Result.UNQUALIFIED, reasons);
        }
        return new Judgement(reasons.isEmpty() ? Result.QUALIFIED : Result.POSTPONED, reasons);
    }

    private static int unqualifiedInARow(Facts facts) {
        int longest = 0;
        int running = 0;
        for (int year : facts.years()) {
            running = UNQUALIFIED_GRADE.equals(facts.grades().get(year)) ? running + 1 : 0;
            longest = Math.max(longest, running);
        }
        return longest;
    }
}
