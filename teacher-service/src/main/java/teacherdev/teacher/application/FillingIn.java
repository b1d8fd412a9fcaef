package teacherdev.teacher.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import teacherdev.platform.rules.engine.Program;
import teacherdev.platform.runtime.adopted.AdoptedPrograms.Applicable;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.ProblemException.Culprit;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.application.ProfileValuesView.ValueView;
import teacherdev.teacher.eligibility.ProfileFacts;
import teacherdev.teacher.eligibility.rules.ProfileInput;
import teacherdev.teacher.history.Glance;
import teacherdev.teacher.person.PersonQueries;
import teacherdev.teacher.problem.TeacherProblem;

/**
 * Fills in what a scoring scheme takes from the profile ({@code source: profile}): nobody types it, a submission freezes it,
 * and points are given by what was frozen.
 */
@ApplicationScoped
class FillingIn {

    private final ProfileFacts facts;
    private final ObjectMapper mapper;
    private final Clock clock;

    FillingIn(ProfileFacts facts, ObjectMapper mapper, Clock clock) {
        this.facts = facts;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The inputs that a scheme takes from the profile, in its order. */
    static List<ProfileInput> wanted(Program program) {
        return program.scheme().inputs().values().stream()
                .flatMap(input -> ProfileInput.declared(input).stream())
                .toList();
    }

    /** Refuses what somebody typed although the profile tells it; names every such field. */
    static void requireNotTyped(Optional<Applicable> scheme, Map<String, Object> typed) {
        List<Culprit> culprits = scheme.map(each -> wanted(each.program())).orElse(List.of()).stream()
                .filter(input -> typed.containsKey(input.input().name()))
                .map(input -> new Culprit(
                        field(input),
                        TeacherProblem.PROFILE_INPUT.name(),
                        Text.of("The system fills it in from " + source(input), "该项由系统取自 " + source(input) + "，不能填报")))
                .toList();
        if (!culprits.isEmpty()) {
            throw ProblemException.ofAll(TeacherProblem.PROFILE_INPUT, TeacherProblem.PROFILE_INPUT.title(), culprits);
        }
    }

    /** What would be filled in today; empty where the scheme takes nothing from the profile or the caller does not see her. */
    Optional<ProfileValuesView> preview(Access access, Application application, Applicable scheme) {
        List<ProfileInput> wanted = wanted(scheme.program());
        return wanted.isEmpty()
                ? Optional.empty()
                : values(access, application, wanted, Glance.now(LocalDate.now(clock)))
                        .map(values -> view(LocalDate.now(clock), false, scheme, wanted, values));
    }

    /** What a submission freezes; refuses, with every field, what the scheme needs and nobody recorded. */
    Optional<ProfileValuesView> freeze(Access access, Application application, Applicable scheme) {
        List<ProfileInput> wanted = wanted(scheme.program());
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> values =
                values(access, application, wanted, Glance.now(today)).orElseThrow(PersonQueries::notFound);
        requireRecorded(wanted, values);
        return Optional.of(view(today, true, scheme, wanted, values));
    }

    /**
     * What points are given by: what was frozen. A scheme that was adopted since the submission may take something else; that is
     * read as it was known then.
     */
    ProfileValuesView asSubmitted(Access access, Application application, Applicable scheme, Submission submission) {
        return submission
                .values()
                .filter(frozen -> frozen.schemeHash().equals(scheme.scheme().hash()))
                .orElseGet(() -> anew(access, application, scheme, submission));
    }

    private ProfileValuesView anew(Access access, Application application, Applicable scheme, Submission submission) {
        List<ProfileInput> wanted = wanted(scheme.program());
        Map<String, Object> frozen = new LinkedHashMap<>();
        // Of records an earlier scheme may have taken other fields.
        submission
                .values()
                .ifPresent(known -> known.values().stream()
                        .filter(each -> each.value() != null && !(each.value() instanceof List))
                        .forEach(each -> frozen.put(each.source(), each.value())));
        List<ProfileInput> others = wanted.stream()
                .filter(input -> !frozen.containsKey(source(input)))
                .toList();
        Map<String, Object> values = new LinkedHashMap<>();
        wanted.forEach(input -> values.put(input.input().name(), frozen.get(source(input))));
        if (!others.isEmpty()) {
            values.putAll(
                    values(access, application, others, submission.glance()).orElseThrow(PersonQueries::notFound));
        }
        return view(submission.day(), true, scheme, wanted, values);
    }

    private Optional<Map<String, Object>> values(
            Access access, Application application, List<ProfileInput> wanted, Glance glance) {
        return facts.values(access, application.teacherId(), application.target(), wanted, glance);
    }

    private static ProfileValuesView view(
            LocalDate day, boolean frozen, Applicable scheme, List<ProfileInput> wanted, Map<String, Object> values) {
        return new ProfileValuesView(
                day,
                frozen,
                scheme.scheme().hash(),
                wanted.stream()
                        .map(input -> new ValueView(
                                input.input().name(),
                                source(input),
                                plain(values.get(input.input().name()))))
                        .toList());
    }

    private static void requireRecorded(List<ProfileInput> wanted, Map<String, Object> values) {
        List<Culprit> missing = new ArrayList<>();
        for (ProfileInput input : wanted) {
            if (!ProfileFacts.isForPoints(input)) {
                missing.add(new Culprit(
                        field(input),
                        "UNKNOWN_FACT",
                        Text.of("The profile has nothing like " + source(input), "档案中没有 " + source(input) + " 这一事实")));
            } else if (values.get(input.input().name()) == null && input.input().defaultValue() == null) {
                missing.add(new Culprit(
                        field(input),
                        "MISSING",
                        Text.of("Nothing is recorded for " + source(input), source(input) + " 尚未登记")));
            }
        }
        if (!missing.isEmpty()) {
            throw ProblemException.ofAll(
                    TeacherProblem.APPLICATION_DATA, TeacherProblem.APPLICATION_DATA.title(), missing);
        }
    }

    /** As it is stored and read again: numbers as decimal strings, days as ISO dates. */
    private static Object plain(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case LocalDate day -> day.toString();
            case List<?> list -> list.stream().map(FillingIn::plain).toList();
            case Map<?, ?> fields -> {
                Map<String, Object> plain = new LinkedHashMap<>();
                fields.forEach((name, each) -> plain.put((String) name, plain(each)));
                yield plain;
            }
            case null -> null;
            default -> value;
        };
    }

    private static String field(ProfileInput input) {
        return "inputs." + input.input().name();
    }

    static String source(ProfileInput input) {
        return "profile." + input.fact() + (input.field() == null ? "" : "." + input.field());
    }

    String json(ProfileValuesView values) {
        try {
            return mapper.writeValueAsString(values);
        } catch (JsonProcessingException ourOwn) {
            throw new IllegalStateException(ourOwn);
        }
    }

    ProfileValuesView read(String json) {
        try {
            return json == null ? null : mapper.readValue(json, ProfileValuesView.class);
        } catch (JsonProcessingException storedByUs) {
            throw new IllegalStateException(storedByUs);
        }
    }
}
