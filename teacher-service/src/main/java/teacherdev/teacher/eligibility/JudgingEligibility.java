package teacherdev.teacher.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import teacherdev.platform.rules.engine.ConditionState;
import teacherdev.platform.rules.engine.Outcome;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.runtime.adopted.AdoptedPrograms;
import teacherdev.platform.runtime.adopted.AdoptedPrograms.Applicable;
import teacherdev.platform.runtime.adopted.AdoptedScheme;
import teacherdev.platform.web.access.Access;
import teacherdev.teacher.eligibility.EligibilityView.ConditionView;
import teacherdev.teacher.eligibility.EligibilityView.MissingView;
import teacherdev.teacher.eligibility.EligibilityView.SchemeReferenceView;
import teacherdev.teacher.eligibility.rules.Outlook;
import teacherdev.teacher.title.rules.TitleLevel;

/** Judges by the scheme that applies to the teacher's school whether she may apply for a title. */
@ApplicationScoped
public class JudgingEligibility {

    static final String KIND = "TITLE";
    static final String DAY = "截止日";

    /** A nearer node adopts the first; the second is the national one, which ships. */
    static final List<String> CODES = List.of("title-eligibility", "national-title-eligibility");

    private final Candidates candidates;
    private final AdoptedPrograms programs;

    JudgingEligibility(Candidates candidates, AdoptedPrograms programs) {
        this.candidates = candidates;
        this.programs = programs;
    }

    /** Every condition for one teacher. */
    public EligibilityView judge(Access access, UUID teacherId, TitleLevel target, LocalDate day, Locale language) {
        Candidate candidate = candidates.one(access, teacherId, day);
        Applicable applicable = resolver(List.of(candidate.path()), day).apply(candidate.path());
        Outlook outlook = new Outlook(applicable.program(), DAY, candidate.person(target, applicable.program()));
        Outcome outcome = outlook.on(day);
        List<ConditionState> states = outcome.conditions(0);
        List<String> unmet = states.stream()
                .filter(state -> !state.met())
                .map(ConditionState::path)
                .toList();
        boolean eligible = outcome.findings().isEmpty() && unmet.isEmpty();
        Outlook.Dates dates = outlook.after(day, candidate.dates(), unmet);
        return new EligibilityView(
                teacherId,
                target,
                day,
                eligible,
                eligible ? day : dates.all().orElse(null),
                states.stream()
                        .map(state -> condition(state, dates.conditions().get(state.path()), language))
                        .toList(),
                missing(outcome, language),
                reference(applicable));
    }

    /** The programs of many schools, found with one statement. */
    Function<List<String>, Applicable> resolver(Collection<List<String>> paths, LocalDate day) {
        return programs.resolver(paths, KIND, CODES, day);
    }

    private static ConditionView condition(ConditionState state, LocalDate metFrom, Locale language) {
        return new ConditionView(
                state.path(),
                state.met(),
                in(language, state.text()),
                state.expression(),
                state.facts(),
                state.reads(),
                metFrom,
                state.note());
    }

    /** Each fact once, however many steps missed it. */
    private static List<MissingView> missing(Outcome outcome, Locale language) {
        Map<String, MissingView> missing = new LinkedHashMap<>();
        outcome.findings()
                .forEach(finding -> missing.putIfAbsent(
                        String.valueOf(finding.field()),
                        new MissingView(String.valueOf(finding.field()), in(language, finding.hint()))));
        return List.copyOf(missing.values());
    }

    private static SchemeReferenceView reference(Applicable applicable) {
        AdoptedScheme scheme = applicable.scheme();
        return new SchemeReferenceView(
                scheme.code(),
                scheme.version(),
                scheme.scope(),
                scheme.hash(),
                applicable.program().scheme().source());
    }

    static String in(Locale language, Message message) {
        return language.equals(Locale.CHINESE) ? message.zh() : message.en();
    }
}
