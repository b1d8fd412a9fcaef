package teacherdev.teacher.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.rules.engine.Program;
import teacherdev.platform.web.access.Access;
import teacherdev.teacher.eligibility.rules.ProfileInput;
import teacherdev.teacher.history.Glance;
import teacherdev.teacher.registration.CycleHours;
import teacherdev.teacher.title.rules.TitleLevel;

/** Gathers what documents about titles may ask of people; what nobody asks for costs nothing. */
@ApplicationScoped
public class ProfileFacts {

    private final Candidates candidates;
    private final ServiceDays service;
    private final RecordFacts records;
    private final CycleHours hours;

    ProfileFacts(Candidates candidates, ServiceDays service, RecordFacts records, CycleHours hours) {
        this.candidates = candidates;
        this.service = service;
        this.records = records;
        this.hours = hours;
    }

    /** Whether points may be given for a fact; for one that does not exist, no. */
    public static boolean isForPoints(ProfileInput input) {
        return ProfileFact.named(input.fact())
                .filter(fact -> fact.isForPoints()
                        && (input.field() == null || fact.fields().containsKey(input.field())))
                .isPresent();
    }

    /**
     * What the inputs of a sheet of points get of one person, by the names of the inputs; what is not recorded is absent.
     * Empty for somebody whom the caller does not see.
     */
    public Optional<Map<String, Object>> values(
            Access access, UUID teacherId, TitleLevel target, Collection<ProfileInput> inputs, Glance glance) {
        Set<ProfileFact> asked = EnumSet.noneOf(ProfileFact.class);
        inputs.forEach(input ->
                ProfileFact.named(input.fact()).filter(ProfileFact::isForPoints).ifPresent(asked::add));
        return candidates
                .find(access, teacherId, glance)
                .map(candidate -> values(candidate, target, inputs, asked, glance));
    }

    private Map<String, Object> values(
            Candidate candidate,
            TitleLevel target,
            Collection<ProfileInput> inputs,
            Set<ProfileFact> asked,
            Glance glance) {
        UUID teacherId = candidate.teacherId();
        Map<String, Object> facts =
                sheets(List.of(candidate), asked, glance).get(teacherId).on(glance.day(), target);
        if (asked.contains(ProfileFact.CYCLE_HOURS) || asked.contains(ProfileFact.CYCLE_HOURS_REQUIRED)) {
            hours.of(teacherId, glance.day()).ifPresent(known -> {
                facts.put(ProfileFact.CYCLE_HOURS.zh(), known.achieved());
                facts.put(ProfileFact.CYCLE_HOURS_REQUIRED.zh(), known.required());
            });
        }
        Map<String, Object> values = new LinkedHashMap<>();
        inputs.stream().filter(ProfileFacts::isForPoints).forEach(input -> {
            Object value = input.value(facts);
            if (value != null) {
                values.put(input.input().name(), value);
            }
        });
        return values;
    }

    /** The facts of candidates for a document that lays down conditions. */
    Map<UUID, FactSheet> sheets(List<Candidate> people, Program program, Glance glance) {
        return sheets(people, asked(program), glance);
    }

    /** For which facts a document of conditions asks. */
    static Set<ProfileFact> asked(Program program) {
        Set<ProfileFact> asked = EnumSet.noneOf(ProfileFact.class);
        program.scheme().inputs().values().stream()
                .map(ProfileInput::of)
                .forEach(input -> ProfileFact.named(input.fact())
                        .filter(ProfileFact::isForConditions)
                        .ifPresent(asked::add));
        return asked;
    }

    private Map<UUID, FactSheet> sheets(List<Candidate> people, Set<ProfileFact> asked, Glance glance) {
        Map<UUID, Map<String, Object>> served =
                service.of(asked, people.stream().map(Candidate::teacherId).toList(), glance);
        Map<UUID, Map<String, Object>> recorded = records.of(asked, people, glance);
        Map<UUID, FactSheet> sheets = new HashMap<>();
        for (Candidate candidate : people) {
            Map<String, Object> facts = new HashMap<>(served.getOrDefault(candidate.teacherId(), Map.of()));
            facts.putAll(recorded.get(candidate.teacherId()));
            sheets.put(candidate.teacherId(), new FactSheet(candidate, facts));
        }
        return sheets;
    }
}
