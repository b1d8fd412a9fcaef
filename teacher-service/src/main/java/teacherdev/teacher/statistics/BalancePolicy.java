package teacherdev.teacher.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import teacherdev.teacher.degree.DegreeLevel;
import teacherdev.teacher.honour.HonourLevel;
import teacherdev.teacher.organisation.Stage;
import teacherdev.teacher.statistics.rules.DifferenceCoefficient;
import teacherdev.teacher.statistics.rules.Indicator;

/**
 * Policy BALANCE: what each school must reach, and how much schools may differ.
 *
 * @param pupilsMin smaller schools stand outside
 * @param split the weight of a pupil of each stage when a combined school is split
 * @param reachedMin how many of the seven indicators a school must reach
 * @param floorPercent below which share of the required value none of the others may be
 * @param requiredDegree the degree that each stage requires; whoever has a higher one counts
 */
record BalancePolicy(
        int pupilsMin,
        Map<Stage, BigDecimal> split,
        int reachedMin,
        BigDecimal floorPercent,
        Map<Stage, DegreeLevel> requiredDegree,
        List<HonourLevel> backboneLevels,
        List<String> peAndArtsSubjects,
        Map<Indicator, Map<Stage, BigDecimal>> required,
        Map<Stage, LimitData> coefficientLimit) {

    static final String KIND = "BALANCE";

    BalancePolicy {
        split = Map.copyOf(split);
        requiredDegree = Map.copyOf(requiredDegree);
        backboneLevels = List.copyOf(backboneLevels);
        peAndArtsSubjects = List.copyOf(peAndArtsSubjects);
        required = Map.copyOf(required);
        coefficientLimit = Map.copyOf(coefficientLimit);
    }

    /** A limit of the coefficient. */
    record LimitData(BigDecimal limit, boolean strictlyBelow) {
        DifferenceCoefficient.Limit asLimit() {
            return new DifferenceCoefficient.Limit(limit, strictlyBelow);
        }
    }

    BigDecimal weight(Stage stage) {
        return split.getOrDefault(stage, BigDecimal.ONE);
    }
}
