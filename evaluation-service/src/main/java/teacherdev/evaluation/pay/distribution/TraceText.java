package teacherdev.evaluation.pay.distribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.trace.TraceLine;

/**
 * Traces as they are sent: JSON in each language, written once when they are computed, so that reading a statement is
 * copying bytes.
 */
@ApplicationScoped
class TraceText {

    /** Names of people in a trace would tell who else is paid; what is left says how many they were. */
    private static final String PEOPLE = "people";

    private final ObjectWriter writer;

    TraceText(ObjectMapper mapper) {
        this.writer = mapper.writer();
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Line(
            String step,
            String kind,
            Object value,
            String unit,
            String expression,
            Map<String, Object> inputs,
            Map<String, Object> details,
            String note,
            String text) {}

    String zh(List<TraceLine> trace) {
        return json(trace, Message::zh);
    }

    String en(List<TraceLine> trace) {
        return json(trace, Message::en);
    }

    private String json(List<TraceLine> trace, Function<Message, String> language) {
        try {
            return writer.writeValueAsString(
                    trace.stream().map(line -> shown(line, language)).toList());
        } catch (JacksonException plainValues) {
            throw new IllegalStateException(plainValues);
        }
    }

    private static Line shown(TraceLine line, Function<Message, String> language) {
        return new Line(
                line.step(),
                line.kind(),
                line.value(),
                line.unit(),
                line.expression(),
                line.inputs(),
                withoutPeople(line.details()),
                line.note(),
                language.apply(line.text()));
    }

    private static Map<String, Object> withoutPeople(Map<String, Object> details) {
        if (!details.containsKey(PEOPLE)) {
            return details;
        }
        Map<String, Object> fewer = new java.util.LinkedHashMap<>(details);
        fewer.remove(PEOPLE);
        return fewer;
    }
}
