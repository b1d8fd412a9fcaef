package teacherdev.teacher.career;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a teacher works from a day on. */
public record AssignmentRequest(
        @NotNull @Size(max = 30) @Schema(examples = "5117020001")
        String schoolCode,

        @NotNull @Schema(examples = "2012-09-01", description = "The first day")
        LocalDate from,

        @NotNull
        @Positive
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 2)
        @Schema(
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                examples = "1.00",
                description = "Share of a full post")
        BigDecimal fte,

        @AssertTrue @Schema(description = "Must be true: this form records the primary assignment")
        boolean primary) {}
