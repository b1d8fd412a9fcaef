package teacherdev.teacher.poststructure;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.title.rules.TitleLevel;

/** How many posts an organisation has from a day on, and the shares of the levels. */
public record PostPlanRequest(
        @NotNull @Size(max = 30) @Schema(examples = "5117020001")
        String schoolCode,

        @NotNull @Schema(examples = "2026-01-01") LocalDate from,

        @NotNull @Min(0) @Max(100000) @Schema(examples = "75")
        Integer posts,

        @NotEmpty
        @Size(max = 5)
        @Schema(
                examples = "{\"SENIOR\": \"25\"}",
                description = "Percent of the posts by title level; the quota is rounded down. A"
                        + " level without a share of its own counts with the next lower one that has one")
        Map<
                        @NotNull TitleLevel,
                        @NotNull @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal>
                shares) {}
