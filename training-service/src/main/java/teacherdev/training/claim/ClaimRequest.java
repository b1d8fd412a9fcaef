package teacherdev.training.claim;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.training.credit.CourseLevel;
import teacherdev.training.credit.CreditRequest;
import teacherdev.training.credit.Form;

/** An activity that a teacher asks to be credited with. */
public record ClaimRequest(
        @NotBlank
        @Size(max = 80)
        @Schema(examples = "GUOPEI-2026-17", description = "The course or session; claimed once")
        String externalId,

        @NotBlank @Size(max = 200) @Schema(examples = "National training of backbone teachers")
        String activity,

        @NotNull CourseLevel courseLevel,
        @NotNull Form form,

        @NotNull
        @PositiveOrZero
        @DecimalMax("1000")
        @Digits(integer = 4, fraction = 2)
        @Schema(type = SchemaType.STRING, examples = "24.00", description = "Zero only where facts say what counts")
        BigDecimal hours,

        @NotNull @Schema(examples = "2026-05-20") LocalDate date,

        @Size(min = 1, max = 40) @Schema(nullable = true, examples = "REQUIRED")
        String category,

        @Size(min = 1, max = 500)
        @Schema(nullable = true, examples = "Certificate 2026-0917", description = "What proves it")
        String evidence,

        @Size(max = 20)
        @Schema(
                nullable = true,
                examples = "{\"种类\": \"论文\", \"级别\": \"省\"}",
                description = "What the county's credit rule asks beyond that, by the names of its document")
        Map<@Size(min = 1, max = 40) String, @NotNull @Size(max = 100) String> facts) {

    private static final String SOURCE = "CLAIM";

    /** What the ledger is told when the claim is approved. */
    CreditRequest credit() {
        return credit(Map.of());
    }

    /** The same with what approvers have said beyond the claim, or otherwise. */
    CreditRequest credit(Map<String, String> decided) {
        Map<String, String> all = new HashMap<>(facts == null ? Map.of() : facts);
        all.putAll(decided);
        return new CreditRequest(
                activity, courseLevel, form, hours, date, category, SOURCE, externalId, null, evidence, all);
    }
}
