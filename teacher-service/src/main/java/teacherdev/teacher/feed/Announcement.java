package teacherdev.teacher.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import teacherdev.platform.runtime.inbox.WitnessedEvent;

/**
 * What an event says, as far as the feed needs it.
 *
 * @param removed whether the thing is gone with it
 * @param replacedBy what stands in its place, an id; null when nothing does
 * @param key the key under which its source system knows it; null when it has none
 * @param teachers ids of the teachers that it concerns
 * @param schools ids of the schools that it concerns
 * @param path codes that it names itself, from the country down
 * @param below code of the organisation whose rule it is; null when it is no rule
 */
record Announcement(
        UUID eventId,
        String type,
        Subject subject,
        long version,
        boolean removed,
        String replacedBy,
        SourceKey key,
        String href,
        Set<String> teachers,
        Set<UUID> schools,
        Set<String> path,
        String below,
        Instant occurredAt) {

    /** A source system and its key for a teacher. */
    record SourceKey(String sourceSystem, String externalId) {}

    private static final List<String> TEACHER_FIELDS = List.of("teacherId", "mentorId", "menteeId", "mergedInto");
    private static final Set<String> GONE = Set.of("ERASED", "MERGED");
    private static final String COUNTRY = "CN";

    /** @param today assignments that ended before it tell nobody any more */
    static Announcement of(WitnessedEvent event, LocalDate today) {
        JsonNode data = event.data();
        String type = event.context().type();
        Subject subject = KnownEvent.subject(type, event.context().subject(), data);
        boolean reversal = KnownEvent.isReversal(type);
        return new Announcement(
                event.context().id(),
                type,
                subject,
                event.context().aggregateVersion(),
                reversal || GONE.contains(data.path("status").asText()),
                text(data, reversal ? "entryId" : "mergedInto"),
                key(data),
                KnownEvent.href(type, data),
                new TreeSet<>(TEACHER_FIELDS.stream()
                        .map(field -> text(data, field))
                        .filter(id -> id != null && !subject.equals(Subject.teacher(id)))
                        .toList()),
                new TreeSet<>(schools(data, today)),
                new TreeSet<>(
                        data.path("path").valueStream().map(JsonNode::asText).toList()),
                below(subject, data),
                event.context().time());
    }

    private static SourceKey key(JsonNode data) {
        String externalId = text(data, "externalId");
        return externalId == null ? null : new SourceKey(text(data, "sourceSystem"), externalId);
    }

    private static Collection<UUID> schools(JsonNode data, LocalDate today) {
        Stream<JsonNode> present = data.path("assignments")
                .valueStream()
                .filter(assignment -> text(assignment, "to") == null
                        || LocalDate.parse(text(assignment, "to")).isAfter(today));
        return Stream.concat(Stream.of(data), present)
                .map(node -> text(node, "schoolId"))
                .filter(id -> id != null)
                .map(UUID::fromString)
                .toList();
    }

    private static String below(Subject subject, JsonNode data) {
        return subject.kind().equals("WORKING_DAYS") ? COUNTRY : text(data, "scope");
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? value.asText() : null;
    }
}
