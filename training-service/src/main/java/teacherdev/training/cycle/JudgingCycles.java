package teacherdev.training.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import teacherdev.platform.rules.engine.Outcome;
import teacherdev.platform.rules.engine.PersonData;
import teacherdev.platform.rules.engine.Program;
import teacherdev.platform.runtime.adopted.AdoptedPrograms;
import teacherdev.platform.runtime.adopted.AdoptedPrograms.Applicable;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.cycle.CyclePolicy.Rules;
import teacherdev.training.cycle.TrainingCycle.YearHours;

/** Lets the scheme that applies judge a teacher's hours. */
@ApplicationScoped
class JudgingCycles {

    private static final String KIND = "CREDIT";
    private static final String PERSON = "teacher";

    private final AdoptedPrograms programs;

    /** A period to be judged: what it is called, its days, and the hours of its years. */
    record Period(String name, Requirement requirement, LocalDate from, LocalDate due, List<YearHours> years) {}

    JudgingCycles(AdoptedPrograms programs) {
        this.programs = programs;
    }

    /** @param path the codes from the country down to the teacher's school */
    TrainingCycle judge(List<String> path, Rules rules, Period period, String acceptLanguage) {
        Applicable applicable = programs.applicableOrShipped(path, KIND, rules.scheme(), period.due());
        Program program = applicable.program();
        Outcome outcome = program.run(
                known(program.scheme().schemeInputs(), Map.of("年度最低", rules.yearlyFloor())),
                List.of(new PersonData(
                        PERSON,
                        known(
                                program.scheme().inputs(),
                                Map.of(
                                        "年度学时",
                                        period.years().stream()
                                                .map(JudgingCycles::record)
                                                .toList(),
                                        "新教师",
                                        period.requirement() == Requirement.NEW_TEACHER)))));
        if (!outcome.findings().isEmpty()) {
            throw new IllegalStateException("the scheme " + rules.scheme() + " cannot judge: " + outcome.findings());
        }
        BigDecimal required = number(outcome, rules.required());
        BigDecimal achieved = number(outcome, rules.achieved());
        return new TrainingCycle(
                period.name(),
                period.requirement(),
                period.from(),
                period.due(),
                required,
                achieved,
                required.subtract(achieved).max(BigDecimal.ZERO.setScale(2, RoundingMode.UNNECESSARY)),
                outcome.refusals().isEmpty(),
                outcome.refusals().stream()
                        .map(refusal -> Text.of(
                                        refusal.text().en(), refusal.text().zh())
                                .in(acceptLanguage))
                        .toList(),
                period.years(),
                applicable.scheme().code(),
                applicable.scheme().hash());
    }

    private static Map<String, Object> record(YearHours year) {
        return Map.of("年度", year.year(), "学时", year.hours());
    }

    /** Only what the document asks for: another county's document may ask for less. */
    private static Map<String, Object> known(Map<String, ?> declared, Map<String, Object> offered) {
        Map<String, Object> known = new HashMap<>(offered);
        known.keySet().retainAll(declared.keySet());
        return known;
    }

    private static BigDecimal number(Outcome outcome, String step) {
        return outcome.number(step, 0)
                .orElseThrow(() -> new IllegalStateException("the scheme has no number " + step))
                .toDecimal(2, RoundingMode.HALF_UP);
    }
}
