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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A training activity to be credited to a teacher. */
public record CreditRequest(
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

        @Size(min = 1, max = 40)
        @Schema(
                nullable = true,
                examples = "REQUIRED",
                description = "What it counts as, for example REQUIRED 必修 or ELECTIVE 选修")
        String category,

        @Size(min = 1, max = 40)
        @Schema(
                nullable = true,
                examples = "TRAINING",
                description = "The system that knows the activity; API when absent")
        String sourceSystem,

        @Size(min = 1, max = 80)
        @Schema(nullable = true, examples = "TR-88", description = "Its id there; counts once for a teacher")
        String externalId,

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
        Map<@Size(min = 1, max = 40) String, @NotNull @Size(max = 100) String> facts) {}
