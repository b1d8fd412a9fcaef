package teacherdev.training.studio;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A studio as clients see it. */
public record StudioView(
        UUID id,
        long version,
        String owner,
        String name,
        UUID hostId,
        @Schema(nullable = true) String subject,
        LocalDate from,

        @Schema(description = "The first day after the term")
        LocalDate to,

        @Schema(nullable = true, description = "The first day after an early end")
        LocalDate endedOn,

        @Schema(nullable = true, description = "Why it ended early")
        String endReason,

        @Schema(description = "Members who have not left") int members,
        @Schema(description = "Events so far") int events) {

    static final String COLUMNS = """
            select s.id, s.version, s.owner, s.name, s.host_id, s.subject, s.term_from, s.term_to, s.ended_on, s.end_reason,
                   (select count(*) from studio_member m where m.studio_id = s.id and m.left_on is null) as members,
                   (select count(*) from studio_event e where e.studio_id = s.id) as events
            from studio s
            """;

    static StudioView of(Row row) {
        return new StudioView(
                row.id("id"),
                row.number("version"),
                row.text("owner"),
                row.text("name"),
                row.id("host_id"),
                row.text("subject"),
                row.date("term_from"),
                row.date("term_to"),
                row.date("ended_on"),
                row.text("end_reason"),
                row.integer("members"),
                row.integer("events"));
    }
}
