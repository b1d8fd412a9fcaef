package teacherdev.evaluation.award;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Awards to grant. */
@Schema(name = "AwardRequest")
record AwardRequest(
        @NotNull @Size(max = 30) @Schema(examples = "511702")
        String organisation,

        @NotBlank @Size(max = 100) @Schema(examples = "教育教学突出贡献奖")
        String name,

        @NotNull AwardKind kind,
        @Min(2000) @Max(2100) @Schema(examples = "2026") int year,

        @DecimalMin("0.01")
        @DecimalMax("10000000")
        @Digits(integer = 8, fraction = 2)
        @Schema(
                type = SchemaType.STRING,
                nullable = true,
                examples = "800.00",
                description = "For each count; for TRIENNIAL the policy's amount, which may not be given")
        BigDecimal amountEach,

        @Valid
        @Schema(
                nullable = true,
                description = "TARGET and PROGRESS: who reached it by final results, instead of recipients")
        AwardBasis basis,

        @Size(min = 1, max = 10_000) @Schema(nullable = true, description = "Who gets it, unless a basis says so")
        List<@NotNull @Valid Recipient> recipients) {

    @Schema(name = "AwardRecipient")
    record Recipient(
            @NotNull UUID teacherId,

            @Min(1)
            @Max(1_000)
            @Schema(examples = "1", description = "Awards, targets reached, steps of progress, items")
            int count,

            @NotBlank @Size(max = 500) @Schema(examples = "省级优质课一等奖证书")
            String evidence,

            @Size(min = 1, max = 100)
            @Schema(
                    nullable = true,
                    description = "COMPETITION: what she won, each with its evidence; as many as count says")
            List<@NotNull @Valid AwardItem> items) {}
}
