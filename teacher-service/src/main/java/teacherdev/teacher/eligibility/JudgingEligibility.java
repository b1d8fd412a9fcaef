package teacherdev.teacher.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import teacherdev.platform.rules.engine.ConditionState;
import teacherdev.platform.rules.engine.Outcome;
import teacherdev.platform.rules.engine.Program;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.runtime.adopted.AdoptedPrograms;
import teacherdev.platform.runtime.adopted.AdoptedPrograms.Applicable;
import teacherdev.platform.runtime.adopted.AdoptedScheme;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.eligibility.EligibilityView.ConditionView;
import teacherdev.teacher.eligibility.EligibilityView.MissingView;
import teacherdev.teacher.eligibility.EligibilityView.SchemeReferenceView;
import teacherdev.teacher.eligibility.rules.Outlook;
import teacherdev.teacher.ethics.CaseReaders;
import teacherdev.teacher.ethics.VetoQueries;
import teacherdev.teacher.history.Glance;
import teacherdev.teacher.problem.TeacherProblem;
import teacherdev.teacher.title.rules.TitleLevel;

/** Judges by the scheme that applies to the teacher's school whether she may apply for a title. */
@ApplicationScoped
public class JudgingEligibility {

    static final String KIND = "TITLE";

    /** A nearer node adopts the first; the second is the national one, which ships. */
    static final List<String> CODES = List.of("title-eligibility", "national-title-eligibility");

    /** Holds beside every scheme: while a veto of the policy ETHICS excludes her, nobody applies. */
    static final Text NO_VETO = Text.of("no confirmed breach of ethics excludes her from titles", "无师德一票否决情形");

    static final Text NOT_NOW = Text.of("a confirmed breach of ethics excludes her from titles", "师德一票否决期内，不得申报职称");

    private final Candidates candidates;
    private final AdoptedPrograms programs;
    private final VetoQueries vetoes;
    private final ProfileFacts facts;
    private final CaseReaders readers;

    JudgingEligibility(
            Candidates candidates,
            AdoptedPrograms programs,
            VetoQueries vetoes,
            ProfileFacts facts,
            CaseReaders readers) {
        this.candidates = candidates;
        this.programs = programs;
        this.vetoes = vetoes;
        this.facts = facts;
        this.readers = readers;
    }

    /** Every condition of a title for one teacher. */
    public EligibilityView judge(Access access, UUID teacherId, TitleLevel target, Glance glance, Locale language) {
        Candidate candidate = candidates.one(access, teacherId, glance);
        Applicable applicable =
                resolver(List.of(candidate.path()), glance.day()).apply(candidate.path());
        return withEthics(judged(candidate, target, applicable, glance, Map.of(), language), glance, language);
    }

    private EligibilityView withEthics(EligibilityView judged, Glance glance, Locale language) {
        LocalDate day = glance.day();
        List<VetoQueries.Veto> excluding =
                vetoes(List.of(judged.teacherId()), glance).getOrDefault(judged.teacherId(), List.of());
        Optional<LocalDate> free = VetoQueries.freeFrom(excluding, day);
        boolean met = free.filter(day::equals).isPresent();
        List<ConditionView> conditions = new ArrayList<>(judged.conditions());
        conditions.add(new ConditionView(
                "ethics",
                met,
                in(language, met ? NO_VETO : NOT_NOW),
                null,
                Map.of(),
                Map.of(),
                met ? null : free.orElse(null),
                null));
        LocalDate from = judged.eligibleFrom() == null
                ? null
                : VetoQueries.freeFrom(excluding, judged.eligibleFrom()).orElse(null);
        return new EligibilityView(
                judged.teacherId(),
                judged.target(),
                day,
                judged.eligible() && met,
                from,
                conditions,
                judged.missing(),
                judged.scheme());
    }

    /** The vetoes on titles that these teachers have. */
    Map<UUID, List<VetoQueries.Veto>> vetoes(Collection<UUID> teachers, Glance glance) {
        return vetoes.vetoes(teachers.toArray(UUID[]::new), "TITLE", glance.known());
    }

    /** Every condition of another scheme that asks for the same facts; it is the adopted one, or the one that ships. */
    public EligibilityView judgeBy(Access access, UUID teacherId, String code, LocalDate day, Locale language) {
        return judgeBy(access, teacherId, code, day, Map.of(), language);
    }

    /**
     * The same with facts that only the asking feature knows.
     *
     * @param more by the names under which documents ask for them; texts, numbers and dates as text
     */
    public EligibilityView judgeBy(
            Access access, UUID teacherId, String code, LocalDate day, Map<String, Object> more, Locale language) {
        Glance glance = Glance.now(day);
        Candidate candidate = candidates.one(access, teacherId, glance);
        Applicable applicable = programs.applicableOrShipped(candidate.path(), KIND, code, day);
        return judged(candidate, null, applicable, glance, more, language);
    }

    private EligibilityView judged(
            Candidate candidate,
            TitleLevel target,
            Applicable applicable,
            Glance glance,
            Map<String, Object> more,
            Locale language) {
        LocalDate day = glance.day();
        Program program = applicable.program();
        FactSheet sheet = facts.sheets(List.of(candidate), program, glance)
                .get(candidate.teacherId())
                .with(more);
        Outlook outlook = new Outlook(program, later -> sheet.person(program, later, target));
        Outcome outcome = outlook.on(day);
        List<ConditionState> states = outcome.conditions(0);
        List<String> unmet = states.stream()
                .filter(state -> !state.met())
                .map(ConditionState::path)
                .toList();
        boolean eligible = outcome.findings().isEmpty() && unmet.isEmpty();
        Outlook.Dates dates = outlook.after(day, sheet.dates(day), unmet);
        Discretion discretion = Discretion.of(program, readers.mayRead(candidate.teacherId()));
        Map<String, Object> given = sheet.person(program, day, target).inputs();
        return new EligibilityView(
                candidate.teacherId(),
                target,
                day,
                eligible,
                eligible ? day : dates.all().orElse(null),
                states.stream()
                        .map(state -> condition(
                                discretion.of(state), given, dates.conditions().get(state.path()), language))
                        .toList(),
                missing(outcome, discretion, language),
                reference(applicable));
    }

    /** The refusal that lists what is not met and what nobody recorded. */
    public static ProblemException refusal(EligibilityView judged) {
        List<ProblemException.Culprit> unmet = new ArrayList<>();
        judged.conditions().stream()
                .filter(condition -> !condition.met())
                .forEach(condition -> unmet.add(new ProblemException.Culprit(
                        condition.condition(), "NOT_MET", Text.of(condition.text(), condition.text()))));
        judged.missing()
                .forEach(missing -> unmet.add(new ProblemException.Culprit(
                        missing.fact(), "MISSING", Text.of(missing.reason(), missing.reason()))));
        return ProblemException.ofAll(TeacherProblem.NOT_ELIGIBLE, TeacherProblem.NOT_ELIGIBLE.title(), unmet);
    }

    /** The programs of many schools, found with one statement. */
    Function<List<String>, Applicable> resolver(Collection<List<String>> paths, LocalDate day) {
        return programs.resolver(paths, KIND, CODES, day);
    }

    /** @param given the inputs of the run: of records the facts show each, where a trace shows how many there are */
    private static ConditionView condition(
            ConditionState state, Map<String, Object> given, LocalDate metFrom, Locale language) {
        Map<String, Object> facts = new LinkedHashMap<>(state.facts());
        facts.replaceAll((name, shown) -> given.get(name) instanceof List<?> records ? records : shown);
        return new ConditionView(
                state.path(),
                state.met(),
                in(language, state.text()),
                state.expression(),
                facts,
                state.reads(),
                metFrom,
                state.note());
    }

    /** Each fact once, however many steps missed it. */
    private static List<MissingView> missing(Outcome outcome, Discretion discretion, Locale language) {
        Map<String, MissingView> missing = new LinkedHashMap<>();
        outcome.findings()
                .forEach(finding -> missing.putIfAbsent(
                        String.valueOf(finding.field()),
                        new MissingView(String.valueOf(finding.field()), in(language, discretion.hint(finding)))));
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

    static String in(Locale language, Text text) {
        return language.equals(Locale.CHINESE) ? text.zh() : text.en();
    }

    static String in(Locale language, Message message) {
        return language.equals(Locale.CHINESE) ? message.zh() : message.en();
    }
}
