package teacherdev.training.credit;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** What a teacher has in one year and one unit: the sum of her entries. */
public record CreditTotal(
        int year,
        Unit unit,

        @Schema(type = SchemaType.STRING, examples = "72.00")
        BigDecimal activityHours,

        @Schema(type = SchemaType.STRING, examples = "72.00")
        BigDecimal amount,

        @Schema(description = "Grants that are not reversed")
        long activities) {

    static CreditTotal of(Row row) {
        return new CreditTotal(
                row.integer("year"),
                row.constant("unit", Unit.class),
                row.decimal("activity_hours"),
                row.decimal("amount"),
                row.number("activities"));
    }
}
