package teacherdev.training.rollup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A sum that is not what the ledger says, or amounts of the ledger that are not what their rule says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Difference(
        @Schema(
                examples = "SCHOOL",
                description =
                        "SCHOOL or PERSON: which kind of sum. AMOUNT: the amounts of a teacher's period under a credit rule")
        String sum,

        @Schema(description = "Id of the school or of the teacher")
        UUID subject,

        @Schema(description = "Of an AMOUNT the year in which the period begins")
        int year,

        int month,
        String courseLevel,
        String form,
        String category,

        @Schema(type = SchemaType.STRING, description = "The ledger's hours less the sum's")
        BigDecimal hours,

        @Schema(description = "The ledger's activities less the sum's")
        long activities,

        @Schema(
                type = SchemaType.STRING,
                description =
                        "Of an AMOUNT: the rule's value of the valid activities less what their entries add up to; absent where"
                                + " the rule cannot be applied any more")
        BigDecimal amount,

        @Schema(description = "Of an AMOUNT: the code of the credit rule")
        String rule) {

    private static final BigDecimal NO_HOURS = BigDecimal.ZERO.setScale(2, RoundingMode.UNNECESSARY);

    /**
     * Amounts of a teacher that are not what their rule says.
     *
     * @param amount null where the rule cannot be applied any more
     */
    public static Difference ofAmount(UUID teacherId, int periodYear, String rule, BigDecimal amount) {
        return new Difference("AMOUNT", teacherId, periodYear, 0, "", "", "", NO_HOURS, 0, amount, rule);
    }

    static Difference of(Row row) {
        return new Difference(
                row.text("sum"),
                row.id("subject"),
                row.integer("year"),
                row.integer("month"),
                row.text("course_level"),
                row.text("form"),
                row.text("category"),
                row.decimal("hours"),
                row.number("activities"),
                null,
                null);
    }
}
