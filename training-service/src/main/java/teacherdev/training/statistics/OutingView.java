package teacherdev.training.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.training.year.rules.TrainingYear;

/** When somebody was last sent out to training 外出培训. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutingView(
        UUID teacherId,
        String name,
        @Schema(examples = "5117020001") String school,

        @Schema(
                type = SchemaType.STRING,
                examples = "2024-05",
                description = "Month of her last activity above the county's level; absent when there was none")
        YearMonth lastOuting,

        @Schema(
                examples = "2023",
                description =
                        "The region's year of that month, a school year where policy data say so; the year in which it begins")
        Integer lastOutingYear) {

    private static final int MONTHS = 12;

    static OutingView of(Row row, TrainingYear calendar) {
        int months = row.integer("month");
        YearMonth month = months == 0 ? null : YearMonth.of(months / MONTHS, months % MONTHS + 1);
        return new OutingView(
                row.id("teacher_id"),
                row.text("name"),
                row.text("code"),
                month,
                month == null ? null : calendar.of(month));
    }

    Cursor cursor() {
        int month = lastOuting == null ? 0 : lastOuting.getYear() * MONTHS + lastOuting.getMonthValue() - 1;
        return Cursor.of(month, teacherId);
    }
}
