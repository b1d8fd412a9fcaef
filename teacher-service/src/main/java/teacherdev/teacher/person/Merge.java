package teacherdev.teacher.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.web.problem.ProblemCode;
import teacherdev.platform.web.problem.ProblemException.Culprit;
import teacherdev.platform.web.problem.Text;

/** Two records of one person that become one, both locked; gathers what they contradict each other in. */
public final class Merge {

    private final UUID survivor;
    private final UUID absorbed;
    private final Set<Matter> survivorOnly;
    private final Instant at;
    private final List<Culprit> contradictions = new ArrayList<>();

    /**
     * @param survivor the record that stays
     * @param absorbed the record that becomes a tombstone
     * @param survivorOnly matters of which only what the survivor has is kept
     * @param at when it is recorded
     */
    public Merge(UUID survivor, UUID absorbed, Set<Matter> survivorOnly, Instant at) {
        this.survivor = Objects.requireNonNull(survivor, "survivor");
        this.absorbed = Objects.requireNonNull(absorbed, "absorbed");
        this.survivorOnly = Set.copyOf(survivorOnly);
        this.at = Objects.requireNonNull(at, "at");
    }

    public UUID survivor() {
        return survivor;
    }

    public UUID absorbed() {
        return absorbed;
    }

    public Instant at() {
        return at;
    }

    /** Whether what the absorbed record has of a matter goes over to the survivor. */
    public boolean joins(Matter matter) {
        return !survivorOnly.contains(matter);
    }

    /** Says that the records contradict each other; nothing of the merge will be done. */
    public void refuse(String field, ProblemCode code, Text reason) {
        contradictions.add(new Culprit(field, code.name(), reason));
    }

    public List<Culprit> contradictions() {
        return List.copyOf(contradictions);
    }
}
