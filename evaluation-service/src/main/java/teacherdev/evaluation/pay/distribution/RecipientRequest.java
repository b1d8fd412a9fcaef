package teacherdev.evaluation.pay.distribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A recipient and what is uploaded for her. */
@Schema(name = "PayRecipient")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecipientRequest(
        @NotBlank @Size(max = 40) @Schema(description = "A teacher's id; in a region's pool a school's code")
        String id,

        @Size(max = 60) @Schema(description = "Decides ties: the smaller one is first")
        String tieKey,

        @Digits(integer = 12, fraction = 6)
        @DecimalMin("0")
        @Schema(examples = "952", description = "Her weight in every part")
        BigDecimal weight,

        @Size(max = 20) @Schema(examples = "{\"QUALITY\": \"95\"}", description = "Her weights by the code of the part")
        Map<@Size(max = 30) String, @NotNull @Digits(integer = 12, fraction = 6) @DecimalMin("0") BigDecimal> weights,

        @Digits(integer = 8, fraction = 6)
        @DecimalMin("0")
        @Schema(examples = "92.5", description = "For method RESULTS")
        BigDecimal result,

        @PositiveOrZero
        @Schema(
                examples = "101",
                description =
                        "For method RESULTS among schools: how many people; without it those whose primary school it is"
                                + " on the first day of the pay year")
        Integer headcount,

        @Size(max = 300) @Schema(description = "For method SCHEME: values by the names of the scheme's inputs")
        Map<String, Object> inputs,

        @Size(max = 200) @Schema(examples = "师德一票否决", description = "Excludes her, for this reason")
        String veto,

        @Size(max = 20) @Schema(description = "Paid before anything is shared")
        List<@Valid @NotNull Allowance> allowances,

        @Size(max = 20) @Schema(description = "Taken from what she gets, at most all of it")
        List<@Valid @NotNull Deduction> deductions) {

    /** A fixed amount, for example for a head teacher, for lessons or for research. */
    @Schema(name = "PayAllowance")
    public record Allowance(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,29}") @Schema(examples = "HEAD_TEACHER")
            String code,

            @Size(max = 30) @Schema(description = "The part that pays it; the first one if it is left out")
            String part,

            @NotNull @Digits(integer = 9, fraction = 2) @DecimalMin(value = "0.01") @Schema(examples = "500.00")
            BigDecimal amount) {}

    /** An amount that is kept, for example for absence. */
    @Schema(name = "PayDeduction")
    public record Deduction(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,29}") @Schema(examples = "ABSENCE")
            String code,

            @NotNull @Digits(integer = 9, fraction = 2) @DecimalMin(value = "0.01") @Schema(examples = "100.00")
            BigDecimal amount) {}
}
