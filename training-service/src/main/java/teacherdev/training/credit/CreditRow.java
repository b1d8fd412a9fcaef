package teacherdev.training.credit;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.training.roster.PlacingTeachers.Whom;

/** A training activity of a teacher as another system knows it. */
public record CreditRow(
        @NotBlank @Size(max = 40) @Schema(examples = "TRAINING", description = "The system that knows the activity")
        String sourceSystem,

        @NotBlank
        @Size(max = 80)
        @Schema(examples = "TR-88", description = "Its id there; with the teacher it is the key of the row")
        String externalId,

        @Schema(nullable = true, description = "The teacher's id here; or name her by teacherExternalId")
        UUID teacherId,

        @Size(min = 1, max = 40)
        @Schema(
                nullable = true,
                examples = "HR1",
                description = "The system that knows the teacher; the row's sourceSystem when absent")
        String teacherSourceSystem,

        @Size(min = 1, max = 80) @Schema(nullable = true, examples = "T-1000", description = "The teacher's id there")
        String teacherExternalId,

        @NotBlank @Size(max = 200) @Schema(examples = "Reading-lesson workshop")
        String activity,

        @NotNull CourseLevel courseLevel,
        @NotNull Form form,

        @NotNull
        @PositiveOrZero
        @DecimalMax("1000")
        @Digits(integer = 4, fraction = 2)
        @Schema(
                type = SchemaType.STRING,
                examples = "12.00",
                description = "Hours of the activity; zero only where facts say what counts")
        BigDecimal hours,

        @NotNull @Schema(examples = "2026-03-14", description = "The day of the activity")
        LocalDate date,

        @Size(min = 1, max = 40) @Schema(nullable = true, examples = "REQUIRED", description = "What it counts as")
        String category,

        @Schema(
                nullable = true,
                defaultValue = "ACTIVITY",
                description = "OPENING_BALANCE carries over what an older system had counted, OUTSIDE what was earned"
                        + " elsewhere; both need evidence")
        Origin origin,

        @Size(min = 1, max = 500)
        @Schema(
                nullable = true,
                examples = "达州市教师发展中心证明 2025-118",
                description = "What proves it; files are attached to the entry")
        String evidence,

        @Size(max = 20)
        @Schema(
                nullable = true,
                examples = "{\"种类\": \"论文\", \"级别\": \"省\"}",
                description =
                        "What the county's credit rule asks beyond that, by the names of its document; decimals, true and"
                                + " false, and dates as texts")
        Map<@Size(min = 1, max = 40) String, @NotNull @Size(max = 100) String> facts) {

    /** Whom the row is about, on the day of the activity. */
    Whom whom() {
        return new Whom(
                teacherId, teacherSourceSystem == null ? sourceSystem : teacherSourceSystem, teacherExternalId, date);
    }

    CreditRequest request() {
        return new CreditRequest(
                activity, courseLevel, form, hours, date, category, sourceSystem, externalId, origin, evidence, facts);
    }
}
