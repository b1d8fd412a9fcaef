package teacherdev.evaluation.training;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Training of one year in one unit, as evaluation has learned of it so far. */
public record TrainingTotal(
        @Schema(examples = "HOUR") String unit,

        @Schema(type = SchemaType.STRING, examples = "72.00")
        BigDecimal activityHours,

        @Schema(type = SchemaType.STRING, examples = "72.00")
        BigDecimal amount,

        @Schema(description = "Grants that are not reversed")
        long activities) {}
