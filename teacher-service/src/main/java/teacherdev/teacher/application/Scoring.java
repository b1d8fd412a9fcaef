package teacherdev.teacher.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import teacherdev.platform.rules.document.Rule;
import teacherdev.platform.rules.engine.Outcome;
import teacherdev.platform.rules.engine.PersonData;
import teacherdev.platform.rules.engine.Program;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.runtime.adopted.AdoptedPrograms;
import teacherdev.platform.runtime.adopted.AdoptedScheme;
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
    private final ObjectMapper mapper;
    private final Clock clock;

    /** The points of an application; the trace is JSON. */
    record Points(AdoptedScheme scheme, Rational score, String trace) {}

    Scoring(AdoptedPrograms programs, Policies policies, ObjectMapper mapper, Clock clock) {
        this.programs = programs;
        this.policies = policies;
        this.mapper = mapper;
        this.clock = clock;
    }

    ReviewPolicy policy(List<String> path) {
        return policies.of(path, LocalDate.now(clock), ReviewPolicy.KIND, ReviewPolicy.class);
    }

    /** Refuses data that do not fit the scheme, with every fault at once. */
    Points points(Application application) {
        ReviewPolicy policy = policy(application.path());
        AdoptedPrograms.Applicable applicable = programs.applicable(
                        application.path(), "TITLE", policy.schemeCode(), LocalDate.now(clock))
                .orElseThrow(() -> new ProblemException(
                        TeacherProblem.SCORING_SCHEME_MISSING, TeacherProblem.SCORING_SCHEME_MISSING.title()));
        Outcome outcome = applicable
                .program()
                .run(
                        Map.of(),
                        List.of(new PersonData(application.teacherId().toString(), inputs(application.inputs()))));
        if (!outcome.findings().isEmpty()) {
            throw ProblemException.ofAll(
                    TeacherProblem.APPLICATION_DATA,
                    TeacherProblem.APPLICATION_DATA.title(),
                    outcome.findings().stream().map(Scoring::culprit).toList());
        }
        Rational score = score(applicable.program(), outcome, policy.scoreStep());
        return new Points(applicable.scheme(), score, json(outcome.trace(0)));
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
