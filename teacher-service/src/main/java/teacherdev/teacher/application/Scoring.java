package teacherdev.teacher.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import teacherdev.platform.rules.document.Rule;
import teacherdev.platform.rules.engine.Outcome;
import teacherdev.platform.rules.engine.PersonData;
import teacherdev.platform.rules.engine.Program;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.rules.trace.TraceLine;
import teacherdev.platform.runtime.adopted.AdoptedPrograms;
import teacherdev.platform.runtime.adopted.AdoptedScheme;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.policy.Policies;
import teacherdev.teacher.problem.TeacherProblem;

/** Gives points by the scheme that the school's nearest node adopted, with the trace that explains them. */
@ApplicationScoped
class Scoring {

    private static final TypeReference<Map<String, Object>> INPUTS = new TypeReference<>() {};

    private final AdoptedPrograms programs;
    private final Policies policies;
    private final FillingIn filling;
    private final ObjectMapper mapper;
    private final Clock clock;

    /** The points of an application; the trace is JSON. */
    record Points(AdoptedScheme scheme, Rational score, String trace) {}

    Scoring(AdoptedPrograms programs, Policies policies, FillingIn filling, ObjectMapper mapper, Clock clock) {
        this.programs = programs;
        this.policies = policies;
        this.filling = filling;
        this.mapper = mapper;
        this.clock = clock;
    }

    ReviewPolicy policy(List<String> path) {
        return policies.of(path, LocalDate.now(clock), ReviewPolicy.KIND, ReviewPolicy.class);
    }

    /** The scheme that gives points at the end of a path today; empty while none is adopted. */
    Optional<AdoptedPrograms.Applicable> applicable(List<String> path) {
        return programs.applicable(path, "TITLE", policy(path).schemeCode(), LocalDate.now(clock));
    }

    /** Refuses data that do not fit the scheme, with every fault at once. */
    Points points(Access access, Application application, Submission submission) {
        AdoptedPrograms.Applicable applicable = applicable(application.path())
                .orElseThrow(() -> new ProblemException(
                        TeacherProblem.SCORING_SCHEME_MISSING, TeacherProblem.SCORING_SCHEME_MISSING.title()));
        ProfileValuesView filled = filling.asSubmitted(access, application, applicable, submission);
        Map<String, Object> inputs = new LinkedHashMap<>(inputs(application.inputs()));
        // A scheme may take from the profile what was typed under an earlier one.
        filled.values().forEach(each -> inputs.put(each.input(), each.value()));
        inputs.values().removeIf(Objects::isNull);
        Outcome outcome = applicable
                .program()
                .run(Map.of(), List.of(new PersonData(application.teacherId().toString(), inputs)));
        if (!outcome.findings().isEmpty()) {
            throw ProblemException.ofAll(
                    TeacherProblem.APPLICATION_DATA,
                    TeacherProblem.APPLICATION_DATA.title(),
                    outcome.findings().stream().map(Scoring::culprit).toList());
        }
        Rational score =
                score(applicable.program(), outcome, policy(application.path()).scoreStep());
        List<TraceLine> trace = new ArrayList<>(FilledTrace.of(filled));
        trace.addAll(outcome.trace(0));
        return new Points(applicable.scheme(), score, json(trace));
    }

    private static Rational score(Program program, Outcome outcome, String stated) {
        List<String> steps = program.scheme().steps().stream()
                .filter(step -> stated == null
                        ? step.rule() instanceof Rule.RowRule
                        : step.id().equals(stated))
                .map(step -> step.id())
                .toList();
        return steps.reversed().stream()
                .flatMap(step -> outcome.number(step, 0).stream())
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        TeacherProblem.SCORING_SCHEME_MISSING, TeacherProblem.SCORING_SCHEME_MISSING.title()));
    }

    private static ProblemException.Culprit culprit(Finding finding) {
        return new ProblemException.Culprit(
                finding.field() == null ? finding.path() : finding.field(),
                finding.code().name(),
                Text.of(finding.hint().en(), finding.hint().zh()));
    }

    Map<String, Object> inputs(String json) {
        try {
            return mapper.readValue(json, INPUTS);
        } catch (JsonProcessingException storedByUs) {
            throw new IllegalStateException(storedByUs);
        }
    }

    String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException ourOwn) {
            throw new IllegalStateException(ourOwn);
        }
    }

    JsonNode tree(String json) {
        try {
            return json == null ? null : mapper.readTree(json);
        } catch (JsonProcessingException storedByUs) {
            throw new IllegalStateException(storedByUs);
        }
    }
}
