package teacherdev.training.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jboss.logging.Logger;
import teacherdev.platform.rules.document.Input;
import teacherdev.platform.rules.engine.Outcome;
import teacherdev.platform.rules.engine.PersonData;
import teacherdev.platform.rules.engine.Program;
import teacherdev.platform.runtime.adopted.AdoptedPrograms.Applicable;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.credit.Form;
import teacherdev.training.cycle.CyclePolicy.Rules;
import teacherdev.training.cycle.TrainingCycle.YearHours;
import teacherdev.training.cycle.rules.Hours;
import teacherdev.training.cycle.rules.LateJoiners;
import teacherdev.training.cycle.rules.Office;

/** Lets the scheme that applies judge a teacher's hours. */
@ApplicationScoped
class JudgingCycles {

    private static final Logger LOG = Logger.getLogger(JudgingCycles.class);
    private static final String PERSON = "teacher";
    private static final String SUSPENDED = "suspendedDays";

    /** A period to be judged: what it is called, its days, and the hours of its years. */
    record Period(
            String name, Requirement requirement, LocalDate from, LocalDate due, SortedMap<Integer, Hours> years) {

        Hours hours() {
            return years.values().stream().reduce(Hours.NONE, Hours::plus);
        }

        long days() {
            return ChronoUnit.DAYS.between(from, due) + 1;
        }
    }

    /**
     * Days of a period for which nothing is asked; who had not begun has no leave.
     *
     * @param onLeave days on which leave suspends what is asked for, since her work began
     * @param beforeWork days before her work began
     */
    record NotAsked(long onLeave, long beforeWork) {

        static NotAsked of(Career career, Rules rules, LocalDate first, LocalDate last) {
            long before = LateJoiners.daysBefore(career.from(), first, last);
            return new NotAsked(rules.suspension().days(career.leaves(), first.plusDays(before), last), before);
        }

        /** What a document takes off as suspended days. */
        long days(Rules rules) {
            return switch (rules.lateJoiners()) {
                case FULL -> onLeave;
                case PRORATED -> onLeave + beforeWork;
            };
        }
    }

    TrainingCycle judge(Career career, Rules rules, CycleRules documents, Period period, String acceptLanguage) {
        Applicable applicable = documents.document(career.path(), rules, period.due());
        Outcome outcome = run(applicable.program(), career, rules, period);
        if (!outcome.findings().isEmpty()) {
            LOG.errorf("the scheme %s cannot judge cycles: %s", rules.scheme(), outcome.findings());
            throw CycleRules.unreadable();
        }
        NotAsked notAsked = NotAsked.of(career, rules, period.from(), period.due());
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
                notAsked.onLeave(),
                rules.lateJoiners() == LateJoiners.PRORATED ? notAsked.beforeWork() : 0,
                Reasons.of(career, rules, period, notAsked, takesDaysOff(applicable.program(), rules), acceptLanguage),
                period.years().entrySet().stream()
                        .map(year ->
                                new YearHours(year.getKey(), year.getValue().all()))
                        .toList(),
                applicable.scheme().code(),
                applicable.scheme().hash());
    }

    private static Outcome run(Program program, Career career, Rules rules, Period period) {
        Map<String, Object> known = withHours(period.hours());
        known.put("newTeacher", period.requirement() == Requirement.NEW_TEACHER);
        known.put("principal", held(career, Office.PRINCIPAL, period));
        known.put("headTeacher", held(career, Office.HEAD_TEACHER, period));
        known.put("days", period.days());
        known.put(
                SUSPENDED,
                NotAsked.of(career, rules, period.from(), period.due()).days(rules));
        known.put("yearlyFloor", rules.yearlyFloor());
        known.put("principalExtra", rules.extras().get(Office.PRINCIPAL));
        known.put("headTeacherExtra", rules.extras().get(Office.HEAD_TEACHER));
        Map<String, Object> person = asked(program.scheme().inputs(), rules, known);
        program.scheme().inputs().forEach((name, input) -> {
            if ("years".equals(rules.names().get(name))) {
                person.put(name, years(input, career, rules, period));
            }
        });
        return program.run(
                asked(program.scheme().schemeInputs(), rules, known), List.of(new PersonData(PERSON, person)));
    }

    private static List<Map<String, Object>> years(Input records, Career career, Rules rules, Period period) {
        return period.years().entrySet().stream()
                .map(year -> asked(records.fields(), rules, year(year.getKey(), year.getValue(), career, rules)))
                .toList();
    }

    private static Map<String, Object> year(int year, Hours hours, Career career, Rules rules) {
        LocalDate first = rules.year().firstDay(year);
        LocalDate last = rules.year().lastDay(year);
        Map<String, Object> known = withHours(hours);
        known.put("year", year);
        known.put("days", ChronoUnit.DAYS.between(first, last) + 1);
        known.put(SUSPENDED, NotAsked.of(career, rules, first, last).days(rules));
        return known;
    }

    private static Map<String, Object> withHours(Hours hours) {
        Map<String, Object> known = new HashMap<>();
        known.put("hours", hours.all());
        known.put("faceToFaceHours", hours.in(Form.FACE_TO_FACE.name()));
        known.put("onlineHours", hours.in(Form.ONLINE.name()));
        known.put("blendedHours", hours.in(Form.BLENDED.name()));
        known.put("practiceHours", hours.in(Form.PRACTICE.name()));
        return known;
    }

    private static boolean takesDaysOff(Program program, Rules rules) {
        return program.scheme().inputs().keySet().stream()
                .anyMatch(name -> SUSPENDED.equals(rules.names().get(name)));
    }

    static boolean isNothing(String decimal) {
        return new BigDecimal(decimal).signum() == 0;
    }

    static boolean held(Career career, Office office, Period period) {
        return career.terms().stream()
                .anyMatch(term -> term.role().equals(office.name()) && term.touches(period.from(), period.due()));
    }

    /** What the document asks for, by its own names: another county's document may ask for less. */
    private static Map<String, Object> asked(Map<String, Input> declared, Rules rules, Map<String, Object> known) {
        Map<String, Object> asked = new HashMap<>();
        for (String name : declared.keySet()) {
            Object value = known.get(rules.names().getOrDefault(name, ""));
            if (value != null) {
                asked.put(name, value);
            }
        }
        return asked;
    }

    private static BigDecimal number(Outcome outcome, String step) {
        return outcome.number(step, 0).orElseThrow(CycleRules::unreadable).toDecimal(2, RoundingMode.HALF_UP);
    }
}
