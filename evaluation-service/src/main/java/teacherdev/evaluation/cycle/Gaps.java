package teacherdev.evaluation.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.rules.document.Input;
import teacherdev.platform.rules.document.Scheme;

/** Finds the inputs that a cycle needs and does not have. */
@ApplicationScoped
public class Gaps {

    private final SchemeBinding binding;
    private final Collecting collecting;
    private final AssessmentPolicies policies;

    Gaps(SchemeBinding binding, Collecting collecting, AssessmentPolicies policies) {
        this.binding = binding;
        this.collecting = collecting;
        this.policies = policies;
    }

    /** What a person's sheet lacks, by the names of inputs; empty if it is complete. */
    public record OfPerson(Participant person, List<String> lacks) {}

    /**
     * What one kind of sheet lacks.
     *
     * @param ofScheme values of the whole scheme that nobody entered
     */
    public record OfSheet(SheetKind sheet, Scheme scheme, List<OfPerson> people, List<Input> ofScheme) {}

    /** The gaps of some participants, and of the whole scheme, for each kind of sheet that the cycle has. */
    public List<OfSheet> of(Cycle cycle, List<Participant> people) {
        int sampleMin = policies.of(cycle.rules(), cycle.censusOn()).sampleMin();
        List<OfSheet> sheets = new ArrayList<>();
        for (SheetKind sheet : SheetKind.values()) {
            if (cycle.binding(sheet) != null) {
                List<Participant> carriers = people.stream()
                        .filter(person -> person.sheet() == sheet)
                        .toList();
                sheets.add(ofSheet(cycle, sheet, carriers, sampleMin));
            }
        }
        return sheets;
    }

    private OfSheet ofSheet(Cycle cycle, SheetKind sheet, List<Participant> people, int sampleMin) {
        Scheme scheme = binding.program(cycle, cycle.binding(sheet)).scheme();
        Map<UUID, Map<String, Collecting.Collected>> inputs =
                collecting.inputs(cycle, sheet, scheme, people, sampleMin);
        List<String> needed = scheme.inputs().values().stream()
                .filter(input -> input.defaultValue() == null)
                .map(Input::name)
                .toList();
        List<OfPerson> ofPeople = people.stream()
                .map(person -> new OfPerson(
                        person, lacks(needed, inputs.get(person.id()).keySet())))
                .toList();
        Map<String, Object> given = collecting.schemeInputs(cycle, sheet);
        List<Input> ofScheme = scheme.schemeInputs().values().stream()
                .filter(input -> input.defaultValue() == null && !given.containsKey(input.name()))
                .toList();
        return new OfSheet(sheet, scheme, ofPeople, ofScheme);
    }

    private static List<String> lacks(List<String> needed, Set<String> given) {
        return needed.stream().filter(name -> !given.contains(name)).toList();
    }
}
