package teacherdev.evaluation.pay.distribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.evaluation.pay.rules.SharingPolicy.Freed;
import teacherdev.evaluation.pay.source.BoundSource;

/** How a pool is to be divided, and among whom. */
@Schema(name = "PayDistributionRequest")
record DistributionRequest(
        @NotNull @Schema(description = "WEIGHTS, RESULTS (for schools times headcount) or SCHEME")
        Method method,

        @Schema(description = "Where the share of an excluded recipient goes; without it, as the policy says")
        Freed vetoShare,

        @Schema(description = "Where deductions go; without it, as the policy says")
        Freed deductions,

        @Valid @Schema(description = "Needed for method SCHEME")
        SchemeUse scheme,

        @Size(max = 10)
        @Schema(
                examples = "{\"result\": {\"cycle\": \"01a20d58-e074-7a64-b403-782e8c455658\"}}",
                description =
                        "What the names stand for with which sources of the scheme's inputs begin, such as result.score or"
                                + " school.rank; with method RESULTS one, from which results are read")
        Map<@Pattern(regexp = "[a-z][a-z0-9-]{0,29}") String, @Valid @NotNull BoundSource> sources,

        @NotEmpty
        @Size(max = 20_000)
        @Schema(description = "Ties go to the smaller tieKey, and without tieKeys to the earlier in this list")
        List<@Valid @NotNull RecipientRequest> recipients) {

    /**
     * An adopted scheme and how pool and scheme meet.
     *
     * @param id the version of the scheme
     */
    @Schema(name = "PaySchemeUse")
    record SchemeUse(
            @NotNull @Schema(description = "The adopted version of the scheme")
            UUID id,

            @Schema(description = "Values by the names of the scheme's scheme_inputs")
            Map<String, Object> inputs,

            @Schema(
                    examples = "{\"总额\": \"POOL\"}",
                    description =
                            "Names of scheme_inputs that receive the amount of the pool (POOL) or of a part (its code)")
            Map<@Size(max = 60) String, @Size(max = 30) String> amountInputs,

            @NotEmpty
            @Size(max = 60)
            @Schema(description = "The steps that are paid, each as one line of the statement")
            List<@Valid @NotNull Item> items) {}

    /** A step of the scheme that is paid. */
    @Schema(name = "PaySchemeItem")
    record Item(
            @NotNull @Size(max = 60) @Schema(examples = "奖金")
            String step,

            @NotNull
            @Pattern(regexp = "[A-Z][A-Z0-9_]{0,29}")
            @Schema(
                    examples = "REWARD",
                    description = "The code of the line, and by it the pay item of the finance export")
            String code,

            @Size(max = 30)
            @Schema(examples = "ALL", description = "The part that pays it; may be left out if the pool has one part")
            String part) {}

    /** The plan without the recipients, as the pool keeps it. */
    record Plan(Method method, Freed vetoShare, Freed deductions, SchemeUse scheme, Map<String, BoundSource> sources) {

        Plan {
            sources = sources == null ? Map.of() : Map.copyOf(sources);
        }
    }

    Plan plan() {
        return new Plan(method, vetoShare, deductions, scheme, sources);
    }
}
