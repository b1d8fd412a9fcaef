package teacherdev.platform.runtime.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows events to those who witness all of them, then finds each one's handler and hands it the data that it declared. */
@ApplicationScoped
public class EventDispatcher {

    private final Map<String, EventHandler<?>> handlers;
    private final List<EventWitness> witnesses;
    private final ObjectMapper tolerant;
    private final LongAdder skipped = new LongAdder();

    EventDispatcher(@All List<EventHandler<?>> handlers, @All List<EventWitness> witnesses, ObjectMapper mapper) {
        this.witnesses = witnesses;
        this.handlers =
                handlers.stream().collect(Collectors.toUnmodifiableMap(EventHandler::type, Function.identity()));
        // Events grow fields; a reader takes those that it declared.
        this.tolerant = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    boolean isInterested() {
        return !handlers.isEmpty() || !witnesses.isEmpty();
    }

    /** How many events of types without a handler came by. */
    public long skipped() {
        return skipped.sum();
    }

    /** Applies records in the running transaction. Throws {@link MalformedEvent} when one of them cannot be read. */
    void dispatch(List<ReceivedRecord> batch) {
        if (!witnesses.isEmpty()) {
            List<WitnessedEvent> events = batch.stream().map(this::witnessed).toList();
            witnesses.forEach(witness -> witness.witness(events));
        }
        for (int from = 0; from < batch.size(); ) {
            String type = batch.get(from).type();
            int to = from + 1;
            while (to < batch.size() && Objects.equals(type, batch.get(to).type())) {
                to++;
            }
            handle(type, batch.subList(from, to));
            from = to;
        }
    }

    private WitnessedEvent witnessed(ReceivedRecord received) {
        return new WitnessedEvent(received.context(), read(received.payload(), JsonNode.class));
    }

    /** Records of one type that came one after another. */
    private void handle(String type, List<ReceivedRecord> run) {
        if (type == null) {
            throw new MalformedEvent("ce_type is missing");
        }
        EventHandler<?> handler = handlers.get(type);
        if (handler == null) {
            skipped.add(run.size());
            return;
        }
        apply(handler, run);
    }

    private <D> void apply(EventHandler<D> handler, List<ReceivedRecord> run) {
        handler.handleAll(run.stream()
                .map(received -> new Arrived<>(received.context(), read(received.payload(), handler.dataType())))
                .toList());
    }

    private <D> D read(byte[] payload, Class<D> type) {
        try {
            D data = tolerant.readValue(payload, type);
            if (data == null) {
                throw new MalformedEvent("the data is null");
            }
            return data;
        } catch (JsonMappingException mismatch) {
            throw new MalformedEvent("the data does not fit " + type.getSimpleName() + " at " + pathOf(mismatch));
        } catch (JsonProcessingException notJson) {
            throw new MalformedEvent("the data is not JSON: line "
                    + notJson.getLocation().getLineNr() + ", column "
                    + notJson.getLocation().getColumnNr());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // Names of fields only: a reason must never carry the personal data that it complains of.
    private static String pathOf(JsonMappingException mismatch) {
        String path = mismatch.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        String why = mismatch.getCause() instanceof NullPointerException missing
                ? " (missing: " + missing.getMessage() + ")"
                : "";
        return (path.isEmpty() ? "the top" : path) + why;
    }
}
