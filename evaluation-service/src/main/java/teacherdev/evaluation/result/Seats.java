package teacherdev.evaluation.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.evaluation.cycle.AssessmentPolicy;
import teacherdev.evaluation.cycle.SettingUnits;
import teacherdev.evaluation.cycle.SettingUnits.Unit;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.result.rules.Grading;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** How many 优秀 each unit may give: its share of the assessed people, rounded down; merged units count together. */
@ApplicationScoped
class Seats {

    private static final String HEADS = """
            select unit, count(*) as heads from evaluation_participant
            where cycle_id = ? and sheet = 'TEACHING' and assessed group by unit
            """;
    private static final String LOCK = "select code from evaluation_unit where cycle_id = ? and code = ? for update";
    private static final String GIVEN = """
            select count(*) as given from evaluation_grade g
            join evaluation_participant p on p.id = g.participant_id
            join evaluation_unit u on u.cycle_id = p.cycle_id and u.code = p.unit
            where p.cycle_id = ? and coalesce(u.merged_into, u.code) = ? and g.superseded_at is null
              and g.grade = 'EXCELLENT' and p.id <> ?
            """;

    private final Sql sql;
    private final SettingUnits units;

    Seats(Sql sql, SettingUnits units) {
        this.sql = sql;
        this.units = units;
    }

    /** The seats of a cycle: by the unit that is counted, and which unit each unit is counted in. */
    record OfCycle(Map<String, Integer> seats, Map<String, String> countedIn) {}

    OfCycle of(UUID cycleId, AssessmentPolicy policy) {
        Map<String, Integer> heads = new HashMap<>();
        sql.list(HEADS, row -> heads.put(row.text("unit"), row.integer("heads")), cycleId);
        List<Unit> all = units.units(cycleId);
        Map<String, String> countedIn = new HashMap<>();
        Map<String, Integer> counted = new HashMap<>();
        Map<String, BigDecimal> shares = new HashMap<>();
        for (Unit unit : all) {
            countedIn.put(unit.code(), unit.counted());
            counted.merge(unit.counted(), heads.getOrDefault(unit.code(), 0), Integer::sum);
            if (unit.mergedInto() == null) {
                shares.put(unit.code(), unit.rewarded() ? policy.rewardedExcellentShare() : policy.excellentShare());
            }
        }
        Map<String, Integer> seats = new HashMap<>();
        counted.forEach((unit, people) -> seats.put(unit, Grading.seats(people, shares.get(unit))));
        return new OfCycle(seats, countedIn);
    }

    /** Refuses (409) a further 优秀 where the unit of a participant has given all its seats to others. */
    void require(UUID cycleId, OfCycle ofCycle, String ofParticipant, UUID participant) {
        String unit = ofCycle.countedIn().get(ofParticipant);
        int quota = ofCycle.seats().get(unit);
        int given = given(cycleId, unit, participant);
        if (given >= quota) {
            throw new ProblemException(
                    EvaluationProblem.EXCELLENT_QUOTA_FULL,
                    Text.of(
                            "Unit " + unit + " may give " + quota + " and has given " + given,
                            "单位 " + unit + " 名额 " + quota + ",已评 " + given));
        }
    }

    /** Takes the unit's lock, so that two people cannot give the last seat twice, and counts the seats others hold. */
    private int given(UUID cycleId, String unit, UUID exceptParticipant) {
        sql.first(LOCK, row -> row.text("code"), cycleId, unit);
        return sql.first(GIVEN, row -> row.integer("given"), cycleId, unit, exceptParticipant)
                .orElse(0);
    }
}
