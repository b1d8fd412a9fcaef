package teacherdev.teacher.statistics;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures of schools for a trial. */
public record CoefficientRequest(
        @NotNull @Size(min = 1, max = 5000) List<@NotNull @Valid UnitRequest> units,

        @Schema(nullable = true, type = SchemaType.STRING, examples = "0.50")
        @PositiveOrZero
        @Digits(integer = 3, fraction = 6)
        BigDecimal limit,

        @Schema(
                nullable = true,
                description = "Whether the coefficient must be strictly below the limit; false when absent")
        Boolean strictlyBelow) {

    /** A school. */
    @Schema(name = "CoefficientUnit")
    public record UnitRequest(
            @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 0) @Schema(examples = "45")
            BigDecimal pupils,

            @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2) @Schema(examples = "279")
            BigDecimal items) {}
}
