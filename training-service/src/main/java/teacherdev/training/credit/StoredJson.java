package teacherdev.training.credit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;

/** The ledger's JSON columns. */
public final class StoredJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
    private static final TypeReference<List<RuleStep>> STEPS = new TypeReference<>() {};

    private StoredJson() {}

    /** Null for no facts. */
    public static String ofFacts(Map<String, String> facts) {
        return facts == null || facts.isEmpty() ? null : write(facts);
    }

    public static Map<String, String> facts(String json) {
        return json == null ? Map.of() : read(json, FACTS);
    }

    static String ofSteps(List<RuleStep> steps) {
        return write(steps);
    }

    static List<RuleStep> steps(String json) {
        return json == null ? List.of() : read(json, STEPS);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException writtenHere) {
            throw new IllegalStateException(writtenHere);
        }
    }
}
