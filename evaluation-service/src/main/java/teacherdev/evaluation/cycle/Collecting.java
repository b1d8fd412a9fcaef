package teacherdev.evaluation.cycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import teacherdev.evaluation.roster.Fact;
import teacherdev.platform.rules.document.Input;
import teacherdev.platform.rules.document.Scheme;
import teacherdev.platform.runtime.sql.Sql;

/** Puts together the inputs of people: one statement per source, one for all that was entered. */
@ApplicationScoped
public class Collecting {

    private static final String ENTERED = """
            select participant_id, name, value, source from evaluation_input
            where cycle_id = ? and sheet = ? and superseded_at is null and participant_id is not null
            """;
    private static final String OF_SCHEME = """
            select name, value from evaluation_input
            where cycle_id = ? and sheet = ? and superseded_at is null and participant_id is null
            """;

    private final Sql sql;
    private final ObjectMapper mapper;
    private final Map<String, InputSource> sources = new TreeMap<>();

    Collecting(Sql sql, ObjectMapper mapper, @All List<InputSource> sources) {
        this.sql = sql;
        this.mapper = mapper;
        sources.forEach(source -> source.names().forEach(name -> this.sources.put(name, source)));
    }

    /** A value with where it comes from. */
    public record Collected(Object value, String source) {}

    /** The names of the sources from which inputs can be collected. */
    public List<String> sourceNames() {
        return List.copyOf(sources.keySet());
    }

    /** The kinds of facts of which the collected inputs of a scheme are made. */
    Set<Fact> facts(Scheme scheme) {
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        scheme.inputs().values().stream()
                .filter(this::isCollected)
                .forEach(input -> facts.addAll(sources.get(input.source()).facts(input.source())));
        return facts;
    }

    /** Whether an input is collected, so that nobody enters it. */
    public boolean isCollected(Input input) {
        return input.source() != null && sources.containsKey(input.source());
    }

    /** What is known of each participant, by the names of the scheme's inputs; what is missing is absent. */
    public Map<UUID, Map<String, Collected>> inputs(
            Cycle cycle, SheetKind sheet, Scheme scheme, List<Participant> people, int sampleMin) {
        Map<UUID, Map<String, Collected>> inputs = new HashMap<>();
        people.forEach(person -> inputs.put(person.id(), new LinkedHashMap<>()));
        entered(cycle, sheet, inputs);
        InputSource.Question question = new InputSource.Question(
                cycle.id(),
                people.stream().map(Participant::teacherId).toArray(UUID[]::new),
                cycle.startsOn(),
                cycle.endsOn(),
                cycle.censusOn(),
                sampleMin);
        for (Input input : scheme.inputs().values()) {
            if (isCollected(input)) {
                Map<UUID, Object> values = sources.get(input.source()).values(input.source(), question);
                for (Participant person : people) {
                    Object value = values.get(person.teacherId());
                    if (value != null) {
                        inputs.get(person.id()).put(input.name(), new Collected(value, input.source()));
                    }
                }
            }
        }
        return inputs;
    }

    private void entered(Cycle cycle, SheetKind sheet, Map<UUID, Map<String, Collected>> inputs) {
        sql.list(
                ENTERED,
                row -> {
                    Map<String, Collected> person = inputs.get(row.id("participant_id"));
                    return person == null
                            ? null
                            : person.put(row.text("name"), new Collected(plain(row.text("value")), row.text("source")));
                },
                cycle.id(),
                sheet);
    }

    /** The values of the whole scheme that were entered. */
    public Map<String, Object> schemeInputs(Cycle cycle, SheetKind sheet) {
        Map<String, Object> values = new LinkedHashMap<>();
        sql.list(OF_SCHEME, row -> values.put(row.text("name"), plain(row.text("value"))), cycle.id(), sheet);
        return values;
    }

    private Object plain(String json) {
        try {
            return mapper.readValue(json, Object.class);
        } catch (JsonProcessingException storedByUs) {
            throw new IllegalStateException(storedByUs);
        }
    }
}
