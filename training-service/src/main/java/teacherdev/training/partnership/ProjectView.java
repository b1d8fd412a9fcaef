package teacherdev.training.partnership;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A year's project with its quotas and what of them is used. */
public record ProjectView(
        UUID id,
        UUID pairingId,
        int year,
        String title,

        @Schema(description = "How many teachers the helper may send")
        int teachersOut,

        @Schema(description = "How many the partner may send")
        int teachersIn,

        @Schema(description = "How many the helper has sent")
        int sentOut,

        @Schema(description = "How many the partner has sent")
        int sentIn) {

    static final String COLUMNS = """
            select j.id, j.pairing_id, j.year, j.title, j.teachers_out, j.teachers_in,
                   (select count(*) from organisation_exchange x where x.project_id = j.id and x.direction = 'OUT'
                        and x.cancelled_at is null) as sent_out,
                   (select count(*) from organisation_exchange x where x.project_id = j.id and x.direction = 'IN'
                        and x.cancelled_at is null) as sent_in
            from organisation_project j
            """;

    /** The same as if one of those who were sent had not gone. */
    ProjectView without(Direction direction) {
        return new ProjectView(
                id,
                pairingId,
                year,
                title,
                teachersOut,
                teachersIn,
                direction == Direction.OUT ? sentOut - 1 : sentOut,
                direction == Direction.IN ? sentIn - 1 : sentIn);
    }

    static ProjectView of(Row row) {
        return new ProjectView(
                row.id("id"),
                row.id("pairing_id"),
                row.integer("year"),
                row.text("title"),
                row.integer("teachers_out"),
                row.integer("teachers_in"),
                row.integer("sent_out"),
                row.integer("sent_in"));
    }
}
