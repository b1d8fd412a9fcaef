package teacherdev.evaluation.pay.source;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import teacherdev.evaluation.cycle.Cycle;
import teacherdev.evaluation.cycle.CycleState;
import teacherdev.evaluation.cycle.CycleStore;
import teacherdev.evaluation.pay.pool.Pool;
import teacherdev.evaluation.pay.pool.Recipients;
import teacherdev.evaluation.result.Results;
import teacherdev.evaluation.result.Shown;
import teacherdev.evaluation.roster.Organisations;
import teacherdev.evaluation.roster.Records;

/** The locked results of a cycle of the school or of an organisation above it. */
@ApplicationScoped
class CycleResults implements FinalResults {

    private static final String STEP = "step.";

    private final CycleStore cycles;
    private final Results results;
    private final Records records;
    private final Organisations organisations;
    private final ObjectMapper mapper;

    CycleResults(
            CycleStore cycles, Results results, Records records, Organisations organisations, ObjectMapper mapper) {
        this.cycles = cycles;
        this.results = results;
        this.records = records;
        this.organisations = organisations;
        this.mapper = mapper;
    }

    /** People have results of a cycle, schools have none. */
    @Override
    public Standing standing(Pool pool, UUID id) {
        Cycle cycle = cycles.find(id)
                .filter(found -> pool.recipients() == Recipients.STAFF && isAbove(found.organisation(), pool))
                .orElse(null);
        if (cycle == null) {
            return new Unknown();
        }
        return cycle.state() == CycleState.LOCKED
                ? new Final(cycle.name())
                : new NotFinal(cycle.name(), cycle.state().name());
    }

    /** Or was, as long as the school lay there: what its people achieved in its former county is theirs. */
    private boolean isAbove(String node, Pool pool) {
        return pool.rules().contains(node) || organisations.layBelow(node, pool.scope());
    }

    @Override
    public boolean has(String field) {
        return switch (field) {
            case "score", "grading-score", "grade" -> true;
            default -> field.startsWith(STEP) && field.length() > STEP.length();
        };
    }

    @Override
    public Map<String, Read> values(Pool pool, UUID id, Wanted wanted, Collection<String> recipients) {
        String title = cycles.find(id).map(Cycle::name).orElse(null);
        UUID[] people = recipients.stream().map(UUID::fromString).toArray(UUID[]::new);
        Map<UUID, UUID> survivors = records.survivors(people);
        Map<UUID, Read> byPerson = new HashMap<>();
        UUID[] persons = Arrays.stream(people)
                .map(person -> survivors.getOrDefault(person, person))
                .distinct()
                .toArray(UUID[]::new);
        results.ofPeople(id, persons).forEach(result -> {
            Object value = value(result, wanted.field());
            if (value != null) {
                String origin = "evaluation-cycles/" + id + "/results/" + result.teacherId() + "#" + result.resultId();
                byPerson.put(result.teacherId(), new Read(value, wanted.source(), title, origin, null));
            }
        });
        Map<String, Read> values = new HashMap<>();
        for (UUID person : people) {
            Read read = byPerson.get(survivors.getOrDefault(person, person));
            if (read != null) {
                values.put(person.toString(), read);
            }
        }
        return values;
    }

    private Object value(Results.PersonResult result, String field) {
        return switch (field) {
            case "score" -> shown(result.score());
            case "grading-score" -> shown(result.gradingScore());
            case "grade" -> result.grade() == null ? null : result.grade().name();
            default -> step(result.stepValues(), field.substring(STEP.length()));
        };
    }

    private static String shown(BigDecimal score) {
        return score == null ? null : Shown.score(score).toPlainString();
    }

    /** A decimal text, a text or a boolean, as the result has stored it. */
    private Object step(String stepValues, String step) {
        try {
            return mapper.readValue(stepValues, Map.class).get(step);
        } catch (JacksonException storedByUs) {
            throw new IllegalStateException(storedByUs);
        }
    }
}
