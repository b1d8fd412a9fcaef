package teacherdev.teacher.feed;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.sql.Row;

/** One change of the feed 变更. */
public record ChangeView(
        @Schema(description = "Opaque; pass it as `after` to go on behind this change")
        String cursor,

        @Schema(examples = "TEACHER", description = "What kind of thing it is about")
        String kind,

        @Schema(description = "Id of the thing") String id,

        @Schema(
                description =
                        "CHANGED: new or different. REMOVED: gone, or out of your scope. KEY_CHANGED: known by another key")
        Effect effect,

        @Schema(nullable = true, examples = "/api/v1/teachers/01a20d58-df0d-7de1-add6-7249773cbae9")
        String href,

        @Schema(nullable = true, description = "For teachers: the source system that knows her by externalId")
        String sourceSystem,

        @Schema(nullable = true) String externalId,

        @Schema(nullable = true, description = "Id of what stands in its place, after a merge or a reversal")
        String replacedBy,

        @Schema(description = "Version of the aggregate that the event tells of")
        long version,

        @Schema(examples = "teacherdev.teacher.teacher-changed.v1")
        String eventType,

        UUID eventId,
        Instant occurredAt) {

    static ChangeView of(Row row) {
        return new ChangeView(
                Cursor.of(row.number("position")).encode(),
                row.text("kind"),
                row.text("subject_id"),
                row.constant("effect", Effect.class),
                row.text("href"),
                row.text("source_system"),
                row.text("external_id"),
                row.text("replaced_by"),
                row.number("version"),
                row.text("event_type"),
                row.id("event_id"),
                row.instant("occurred_at"));
    }
}
