package teacherdev.evaluation.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.rules.document.Input;
import teacherdev.platform.rules.document.Scheme;
import teacherdev.platform.web.access.Access;

/** What a cycle still waits for: which inputs, of whom, from where. */
@ApplicationScoped
class Progress {

    private static final int PEOPLE_NAMED_MAX = 200;

    private final CycleQueries queries;
    private final Participants participants;
    private final SchemeBinding binding;
    private final Collecting collecting;
    private final AssessmentPolicies policies;

    Progress(
            CycleQueries queries,
            Participants participants,
            SchemeBinding binding,
            Collecting collecting,
            AssessmentPolicies policies) {
        this.queries = queries;
        this.participants = participants;
        this.binding = binding;
        this.collecting = collecting;
        this.policies = policies;
    }

    @Schema(name = "EvaluationProgress", description = "What is missing and from whom 进度")
    record View(
            @Schema(description = "Sheets of assessed people in your scope")
            int sheets,

            @Schema(description = "Those of which nothing is missing")
            int complete,

            List<Missing> missing,

            @Schema(description = "The first 200 people of whom something is missing")
            List<Waiting> people) {}

    @Schema(name = "EvaluationMissingInput")
    record Missing(
            SheetKind sheet,
            @Schema(examples = "教学") String input,

            @Schema(examples = "manual", description = "Who or what it is expected from: the source the scheme names")
            String source,

            int people,

            @Schema(description = "How many people by school; for values of the whole scheme empty")
            Map<String, Integer> bySchool) {}

    @Schema(name = "EvaluationWaitingPerson")
    record Waiting(UUID teacherId, String schoolCode, SheetKind sheet, List<String> missing) {}

    View of(Access access, UUID cycleId) {
        Cycle cycle = queries.visible(access, cycleId);
        List<Participant> people = participants.within(access, cycleId);
        int sampleMin = policies.of(cycle.path(), cycle.censusOn()).sampleMin();
        List<Missing> missing = new ArrayList<>();
        List<Waiting> waiting = new ArrayList<>();
        int complete = 0;
        for (SheetKind sheet : SheetKind.values()) {
            if (cycle.binding(sheet) != null) {
                List<Participant> carriers = people.stream()
                        .filter(person -> person.sheet() == sheet)
                        .toList();
                complete += add(cycle, sheet, carriers, sampleMin, missing, waiting);
            }
        }
        return new View(
                people.size(),
                complete,
                missing,
                List.copyOf(waiting.subList(0, Math.min(waiting.size(), PEOPLE_NAMED_MAX))));
    }

    private int add(
            Cycle cycle,
            SheetKind sheet,
            List<Participant> people,
            int sampleMin,
            List<Missing> missing,
            List<Waiting> waiting) {
        Scheme scheme = binding.program(cycle, cycle.binding(sheet)).scheme();
        Map<UUID, Map<String, Collecting.Collected>> inputs =
                collecting.inputs(cycle, sheet, scheme, people, sampleMin);
        List<Input> needed = scheme.inputs().values().stream()
                .filter(input -> input.defaultValue() == null)
                .toList();
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        int complete = 0;
        for (Participant person : people) {
            List<String> lacks = needed.stream()
                    .map(Input::name)
                    .filter(name -> !inputs.get(person.id()).containsKey(name))
                    .toList();
            lacks.forEach(name ->
                    counts.computeIfAbsent(name, _ -> new TreeMap<>()).merge(person.schoolCode(), 1, Integer::sum));
            if (lacks.isEmpty()) {
                complete++;
            } else {
                waiting.add(new Waiting(person.teacherId(), person.schoolCode(), sheet, lacks));
            }
        }
        counts.forEach((name, bySchool) -> missing.add(new Missing(
                sheet,
                name,
                source(scheme.inputs().get(name)),
                bySchool.values().stream().mapToInt(Integer::intValue).sum(),
                bySchool)));
        Map<String, Object> ofScheme = collecting.schemeInputs(cycle, sheet);
        scheme.schemeInputs().values().stream()
                .filter(input -> input.defaultValue() == null && !ofScheme.containsKey(input.name()))
                .forEach(input -> missing.add(new Missing(sheet, input.name(), source(input), 0, Map.of())));
        return complete;
    }

    private static String source(Input input) {
        return input.source() == null ? "manual" : input.source();
    }
}
