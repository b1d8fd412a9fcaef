package teacherdev.evaluation.policy;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** Policy data as they are read. */
@Schema(name = "PolicyView")
record PolicyView(
        UUID id,
        String scope,
        String kind,
        int version,
        LocalDate effectiveFrom,
        @Schema(implementation = Object.class) @JsonRawValue String content,
        Instant createdAt,
        String createdBy) {

    static PolicyView of(Row row) {
        return new PolicyView(
                row.id("id"),
                row.text("scope"),
                row.text("kind"),
                row.integer("version"),
                row.date("effective_from"),
                row.text("content"),
                row.instant("created_at"),
                row.text("created_by"));
    }
}
