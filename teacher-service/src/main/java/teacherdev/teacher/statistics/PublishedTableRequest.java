package teacherdev.teacher.statistics;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A table of counts and shares as somebody published it. */
public record PublishedTableRequest(
        @NotNull @Size(min = 1, max = 20) @Schema(description = "What the columns are called, for the report")
        List<@NotBlank @Size(max = 60) String> columns,

        @PositiveOrZero
        @Digits(integer = 2, fraction = 4)
        @Schema(
                nullable = true,
                type = SchemaType.STRING,
                examples = "0.01",
                description = "Differences up to it are called rounding; 0.01 when absent")
        BigDecimal tolerance,

        @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid PublishedRow> rows) {

    /** A row: a count for each column, and the share in percent that was printed beside it. */
    @Schema(name = "PublishedRow")
    public record PublishedRow(
            @NotBlank @Size(max = 100) @Schema(examples = "L city teaching points")
            String name,

            @NotNull @Size(min = 1, max = 20) @Schema(examples = "[313, 263, 41]")
            List<@NotNull @PositiveOrZero Long> counts,

            @NotNull
            @Size(min = 1, max = 20)
            @Schema(type = SchemaType.ARRAY, examples = "[\"50.73\", \"42.62\", \"6.65\"]")
            List<@NotNull @PositiveOrZero @Digits(integer = 5, fraction = 6) BigDecimal> printed,

            @PositiveOrZero @Schema(nullable = true, description = "The total that was printed, if one was")
            Long printedTotal) {}
}
