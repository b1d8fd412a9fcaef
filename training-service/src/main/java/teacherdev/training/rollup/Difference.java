package teacherdev.training.rollup;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A sum that is not what the ledger says. */
public record Difference(
        @Schema(examples = "SCHOOL", description = "SCHOOL or PERSON: which kind of sum")
        String sum,

        @Schema(description = "Id of the school or of the teacher")
        java.util.UUID subject,

        int year,
        int month,
        String courseLevel,
        String form,
        String category,

        @Schema(type = SchemaType.STRING, description = "The ledger's hours less the sum's")
        BigDecimal hours,

        @Schema(description = "The ledger's activities less the sum's")
        long activities) {

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
                row.number("activities"));
    }
}
