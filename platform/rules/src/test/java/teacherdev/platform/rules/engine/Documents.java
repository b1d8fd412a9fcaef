package teacherdev.platform.rules.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import teacherdev.platform.rules.finding.Finding;

/** Reads documents for tests, and runs them in one line. */
public final class Documents {

    public static final Set<String> FORBIDDEN = Set.of("升学率", "上线率");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Documents() {}

    public static Object yaml(String text) {
        try {
            return YAML.readValue(text, Object.class);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    @SuppressWarnings("unchecked") // a JSON object
    public static Map<String, Object> json(String text) {
        try {
            return (Map<String, Object>) JSON.readValue(text, Object.class);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    public static Program program(String yaml) {
        return switch (Compilation.compile(yaml(yaml), FORBIDDEN)) {
            case Compilation.Ready(Program program) -> program;
            case Compilation.Refused(List<Finding> findings) ->
                throw new AssertionError("the document is refused: " + findings);
        };
    }

    public static List<Finding> refusal(String yaml) {
        return switch (Compilation.compile(yaml(yaml), FORBIDDEN)) {
            case Compilation.Ready _ -> throw new AssertionError("the document is accepted");
            case Compilation.Refused(List<Finding> findings) -> findings;
        };
    }

    /** People from JSON objects of their inputs; their ids are P1, P2 ... */
    public static List<PersonData> people(String... inputs) {
        List<PersonData> people = new ArrayList<>();
        for (String each : inputs) {
            people.add(new PersonData("P" + (people.size() + 1), json(each)));
        }
        return people;
    }

    public static Outcome run(String yaml, String schemeInputs, String... people) {
        return program(yaml).run(json(schemeInputs), people(people));
    }

    /** The values of one step for all people. */
    public static List<Object> column(Outcome outcome, String step) {
        List<Object> column = new ArrayList<>();
        for (int i = 0; i < outcome.people(); i++) {
            column.add(outcome.values(i).get(step));
        }
        return column;
    }
}
