package teacherdev.evaluation.pay.pool;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a pool. */
@Schema(name = "PayPartRequest")
record PartRequest(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,29}") @Schema(examples = "QUALITY")
        String code,

        @Size(max = 100) @Schema(examples = "教优多酬") String name,

        @NotNull
        @Digits(integer = 3, fraction = 6)
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("100")
        @Schema(examples = "40")
        BigDecimal percent,

        @Schema(
                nullable = true,
                examples = "MONTHLY",
                description = "MONTHLY: payroll takes it in months of the pay year; ONCE if absent")
        Payment payment) {

    Payment paymentOrOnce() {
        return payment == null ? Payment.ONCE : payment;
    }

    String shownName() {
        return name == null || name.isBlank() ? code : name;
    }
}
