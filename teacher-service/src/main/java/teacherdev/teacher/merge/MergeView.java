package teacherdev.teacher.merge;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A merge that was done 合并记录. */
public record MergeView(
        UUID absorbedId,

        @Schema(description = "The record that survived then; it may have been absorbed since")
        UUID survivorId,

        Instant mergedAt,

        @Schema(description = "Who: the subject of the token")
        String mergedBy,

        String reason,

        @Schema(description = "Matters of which only what the survivor told was kept")
        Set<String> survivorOnly) {

    static MergeView of(Row row) {
        return new MergeView(
                row.id("absorbed_id"),
                row.id("survivor_id"),
                row.instant("merged_at"),
                row.text("merged_by"),
                row.text("reason"),
                Set.copyOf(row.texts("left_behind")));
    }
}
