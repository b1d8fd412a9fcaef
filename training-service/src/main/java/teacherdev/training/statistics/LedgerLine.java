package teacherdev.training.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.sql.Row;

/** One entry of the ledger behind a figure. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerLine(
        UUID entryId,
        UUID teacherId,
        String teacherName,
        @Schema(examples = "GRANT") String kind,
        LocalDate date,
        String activity,
        @Schema(examples = "COUNTY") String courseLevel,
        @Schema(examples = "FACE_TO_FACE") String form,
        String category,

        @Schema(type = SchemaType.STRING, examples = "12.00", description = "Negative where it takes something back")
        BigDecimal hours) {

    static LedgerLine of(Row row) {
        return new LedgerLine(
                row.id("id"),
                row.id("teacher_id"),
                row.text("name"),
                row.text("kind"),
                row.date("activity_date"),
                row.text("activity"),
                row.text("course_level"),
                row.text("form"),
                row.text("category").isEmpty() ? null : row.text("category"),
                row.decimal("activity_hours"));
    }

    Cursor cursor() {
        return Cursor.of(date, entryId);
    }
}
