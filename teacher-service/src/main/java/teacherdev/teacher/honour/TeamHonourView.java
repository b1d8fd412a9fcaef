package teacherdev.teacher.honour;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** An honour of a team 集体荣誉. */
public record TeamHonourView(
        UUID id,
        String schoolCode,
        String kind,
        HonourLevel level,
        String name,
        String awardedBy,
        @Schema(nullable = true) String document,
        LocalDate from,
        @Schema(nullable = true) LocalDate to,
        List<UUID> members) {

    static TeamHonourView of(Row row) {
        return new TeamHonourView(
                row.id("id"),
                row.text("code"),
                row.text("kind"),
                row.constant("level", HonourLevel.class),
                row.text("name"),
                row.text("awarded_by"),
                row.text("document"),
                row.date("valid_from"),
                row.date("valid_to"),
                row.texts("members").stream().map(UUID::fromString).toList());
    }
}
