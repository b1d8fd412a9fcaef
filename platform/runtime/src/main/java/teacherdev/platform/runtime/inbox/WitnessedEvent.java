package teacherdev.platform.runtime.inbox;

import com.fasterxml.jackson.databind.JsonNode;

/** An event whose type need not be known: its attributes and its data as they came. */
public record WitnessedEvent(EventContext context, JsonNode data) {}
