package teacherdev.training.course;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line in the book of a programme's money. A mistake is taken back by a line with the opposite amount. */
public record BudgetRequest(
        @NotNull BudgetKind kind,

        @NotNull
        @Digits(integer = 12, fraction = 2)
        @Schema(
                type = SchemaType.STRING,
                examples = "12000.00",
                pattern = "^-?\\d{1,12}([.]\\d{1,2})?$",
                description = "Yuan; negative to take a line back")
        BigDecimal amount,

        @NotBlank @Size(max = 200) @Schema(examples = "专家课酬")
        String purpose,

        @Schema(nullable = true, description = "The session that the money is spent on")
        UUID sessionId) {

    /** 拨入, 支出. */
    public enum BudgetKind {
        ALLOTTED,
        SPENT
    }
}
