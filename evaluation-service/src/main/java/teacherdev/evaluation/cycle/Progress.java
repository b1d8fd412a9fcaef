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
import teacherdev.platform.web.access.Access;

/** What a cycle still waits for: which inputs, of whom, from where. */
@ApplicationScoped
class Progress {

    private static final int PEOPLE_NAMED_MAX = 200;

    private final CycleQueries queries;
    private final Participants participants;
    private final Gaps gaps;

    Progress(CycleQueries queries, Participants participants, Gaps gaps) {
        this.queries = queries;
        this.participants = participants;
        this.gaps = gaps;
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
        List<Missing> missing = new ArrayList<>();
        List<Waiting> waiting = new ArrayList<>();
        gaps.of(cycle, people).forEach(sheet -> add(sheet, missing, waiting));
        return new View(
                people.size(),
                people.size() - waiting.size(),
                missing,
                List.copyOf(waiting.subList(0, Math.min(waiting.size(), PEOPLE_NAMED_MAX))));
    }

    private static void add(Gaps.OfSheet gaps, List<Missing> missing, List<Waiting> waiting) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (Gaps.OfPerson gap : gaps.people()) {
            Participant person = gap.person();
            gap.lacks()
                    .forEach(name -> counts.computeIfAbsent(name, _ -> new TreeMap<>())
                            .merge(person.schoolCode(), 1, Integer::sum));
            if (!gap.lacks().isEmpty()) {
                waiting.add(new Waiting(person.teacherId(), person.schoolCode(), gaps.sheet(), gap.lacks()));
            }
        }
        counts.forEach((name, bySchool) -> missing.add(new Missing(
                gaps.sheet(),
                name,
                source(gaps.scheme().inputs().get(name)),
                bySchool.values().stream().mapToInt(Integer::intValue).sum(),
                bySchool)));
        gaps.ofScheme()
                .forEach(input -> missing.add(new Missing(gaps.sheet(), input.name(), source(input), 0, Map.of())));
    }

    private static String source(Input input) {
        return input.source() == null ? "manual" : input.source();
    }
}
