package teacherdev.evaluation.pay.pool;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new pool. */
record PoolRequest(
        @NotBlank
        @Size(max = 30)
        @Schema(
                examples = "511702",
                description = "The organisation: a region's pool is divided among schools, a school's among its people")
        String scope,

        @NotBlank @Size(max = 200) @Schema(examples = "2026年奖励性绩效")
        String name,

        @NotNull @Min(2000) @Max(2199) @Schema(examples = "2026")
        Integer year,

        @NotNull
        @Digits(integer = 13, fraction = 2)
        @DecimalMin("0.00")
        @Schema(examples = "1824145.87", description = "Yuan")
        BigDecimal amount,

        @Digits(integer = 13, fraction = 2)
        @DecimalMin("0.00")
        @Schema(
                examples = "36482917.35",
                description =
                        "Needed for a region's pool: its amount is at least the policy's percentage of this, rounded up"
                                + " to the cent")
        BigDecimal lastYearPayroll,

        @Size(max = 50) @Schema(description = "Where the money comes from; together they are the amount")
        List<@Valid @NotNull Fund> funds,

        @Size(max = 20)
        @Schema(description = "Sub-pools by percentages that sum to 100; without them those of the policy")
        List<@Valid @NotNull PartRequest> parts) {

    /** A source of money, for example a city fund with a cap. */
    @Schema(name = "PayFund")
    record Fund(
            @NotBlank @Size(max = 200) @Schema(examples = "市级奖补资金")
            String name,

            @NotNull @Digits(integer = 13, fraction = 2) @DecimalMin("0.00") @Schema(examples = "200000.00")
            BigDecimal amount,

            @Digits(integer = 13, fraction = 2)
            @DecimalMin("0.00")
            @Schema(examples = "250000.00", description = "The most that it may give")
            BigDecimal cap) {}
}
