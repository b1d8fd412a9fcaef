package teacherdev.evaluation.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.evaluation.cycle.AssessmentPolicy;
import teacherdev.evaluation.cycle.Cycle;
import teacherdev.evaluation.cycle.Participant;
import teacherdev.evaluation.cycle.SheetKind;
import teacherdev.evaluation.result.rules.Grade;
import teacherdev.platform.rules.number.Rational;

/** Runs all sheets of a cycle and puts a leader's two sheets together. */
@ApplicationScoped
class Evaluation {

    private final Calculation calculation;

    Evaluation(Calculation calculation) {
        this.calculation = calculation;
    }

    /** Everybody's values, and those that are computed once. */
    record Everybody(List<Evaluated> people, Map<String, Object> schemeValues) {}

    Everybody of(Cycle cycle, AssessmentPolicy policy) {
        Calculation.Sheets teaching = calculation.run(cycle, SheetKind.TEACHING, policy.sampleMin());
        Map<UUID, Rational> management = new HashMap<>();
        List<Evaluated> people = new ArrayList<>();
        Map<String, Object> schemeValues =
                new LinkedHashMap<>(teaching.outcome().schemeValues());
        if (cycle.management() != null) {
            Calculation.Sheets second = calculation.run(cycle, SheetKind.MANAGEMENT, policy.sampleMin());
            for (int i = 0; i < second.people().size(); i++) {
                Rational score = second.score(i).orElse(null);
                people.add(evaluated(second, i, score, null));
                if (score != null) {
                    management.put(second.people().get(i).teacherId(), score);
                }
            }
        }
        Rational share = Rational.of(policy.managementShare());
        for (int i = 0; i < teaching.people().size(); i++) {
            Rational own = teaching.score(i).orElse(null);
            Rational other = management.get(teaching.people().get(i).teacherId());
            Rational together = own == null || other == null
                    ? own
                    : own.times(Rational.ONE.minus(share)).plus(other.times(share));
            people.add(evaluated(teaching, i, together, cycle.gradeStep()));
        }
        return new Everybody(people, schemeValues);
    }

    private static Evaluated evaluated(Calculation.Sheets sheets, int index, Rational gradingScore, String gradeStep) {
        Participant person = sheets.people().get(index);
        Map<String, Object> values = sheets.outcome().values(index);
        Grade proposed = gradeStep == null
                ? null
                : Grade.named(String.valueOf(values.get(gradeStep))).orElse(null);
        return new Evaluated(
                person,
                sheets.score(index).orElse(null),
                gradingScore,
                sheets.vetoed().contains(index),
                proposed,
                values,
                sheets.inputs().get(person.id()),
                () -> sheets.outcome().trace(index),
                sheets.binding().hash());
    }
}
