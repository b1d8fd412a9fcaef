package teacherdev.platform.runtime.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the handler of an event and hands it the data that the handler declared. */
@ApplicationScoped
public class EventDispatcher {

    private final Map<String, EventHandler<?>> handlers;
    private final ObjectMapper tolerant;
    private final LongAdder skipped = new LongAdder();

    EventDispatcher(@All List<EventHandler<?>> handlers, ObjectMapper mapper) {
        this.handlers =
                handlers.stream().collect(Collectors.toUnmodifiableMap(EventHandler::type, Function.identity()));
        // Events grow fields; a reader takes those that it declared.
        this.tolerant = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    boolean hasHandlers() {
        return !handlers.isEmpty();
    }

    /** How many events of types without a handler came by. */
    public long skipped() {
        return skipped.sum();
    }

    /** Applies a record in the running transaction. Throws {@link MalformedEvent} for one that cannot be read. */
    void dispatch(ReceivedRecord received) {
        if (received.type() == null) {
            throw new MalformedEvent("ce_type is missing");
        }
        EventHandler<?> handler = handlers.get(received.type());
        if (handler == null) {
            skipped.increment();
            return;
        }
        apply(handler, received);
    }

    private <D> void apply(EventHandler<D> handler, ReceivedRecord received) {
        EventContext context = received.context();
        D data = read(received.payload(), handler.dataType());
        handler.handle(context, data);
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
