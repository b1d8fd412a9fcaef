package teacherdev.training.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import teacherdev.platform.rules.document.Input;
import teacherdev.platform.rules.engine.Outcome;
import teacherdev.platform.rules.engine.PersonData;
import teacherdev.platform.rules.engine.Program;
import teacherdev.platform.runtime.adopted.AdoptedPrograms.Applicable;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.cycle.CyclePolicy.Rules;
import teacherdev.training.cycle.TrainingCycle.YearHours;
import teacherdev.training.cycle.rules.Office;

/** Lets the scheme that applies judge a teacher's hours. */
@ApplicationScoped
class JudgingCycles {

    private static final String PERSON = "teacher";
    private static final String YEARS = "年度学时";

    /** A period to be judged: what it is called, its days, and the hours of its years. */
    record Period(String name, Requirement requirement, LocalDate from, LocalDate due, List<YearHours> years) {}

    TrainingCycle judge(Career career, Rules rules, CycleRules documents, Period period, String acceptLanguage) {
        Applicable applicable = documents.document(career.path(), rules, period.due());
        Outcome outcome = run(applicable.program(), career, rules, period);
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
                rules.suspension().days(career.leaves(), period.from(), period.due()),
                period.years(),
                applicable.scheme().code(),
                applicable.scheme().hash());
    }

    private static Outcome run(Program program, Career career, Rules rules, Period period) {
        Map<String, Input> declared = program.scheme().inputs();
        Set<String> fields =
                declared.containsKey(YEARS) ? declared.get(YEARS).fields().keySet() : Set.of();
        Map<String, Object> person = new HashMap<>();
        person.put(
                YEARS,
                period.years().stream()
                        .map(year -> known(fields, year(career, rules, year)))
                        .toList());
        person.put("新教师", period.requirement() == Requirement.NEW_TEACHER);
        person.put("校长", held(career, Office.PRINCIPAL, period));
        person.put("班主任", held(career, Office.HEAD_TEACHER, period));
        person.put("周期天数", days(period.from(), period.due()));
        person.put("停训天数", rules.suspension().days(career.leaves(), period.from(), period.due()));
        return program.run(
                known(
                        program.scheme().schemeInputs().keySet(),
                        Map.of(
                                "年度最低", rules.yearlyFloor(),
                                "校长另加", rules.extras().get(Office.PRINCIPAL),
                                "班主任另加", rules.extras().get(Office.HEAD_TEACHER))),
                List.of(new PersonData(PERSON, known(declared.keySet(), person))));
    }

    private static Map<String, Object> year(Career career, Rules rules, YearHours year) {
        LocalDate first = LocalDate.of(year.year(), 1, 1);
        LocalDate last = LocalDate.of(year.year(), 12, 31);
        return Map.of(
                "年度", year.year(),
                "学时", year.hours(),
                "天数", days(first, last),
                "停训天数", rules.suspension().days(career.leaves(), first, last));
    }

    private static boolean held(Career career, Office office, Period period) {
        return career.terms().stream()
                .anyMatch(term -> term.role().equals(office.name()) && term.touches(period.from(), period.due()));
    }

    private static long days(LocalDate first, LocalDate last) {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** Only what the document asks for: another county's document may ask for less. */
    private static Map<String, Object> known(Set<String> declared, Map<String, Object> offered) {
        Map<String, Object> known = new HashMap<>(offered);
        known.keySet().retainAll(declared);
        return known;
    }

    private static BigDecimal number(Outcome outcome, String step) {
        return outcome.number(step, 0)
                .orElseThrow(() -> new IllegalStateException("the scheme has no number " + step))
                .toDecimal(2, RoundingMode.HALF_UP);
    }
}
