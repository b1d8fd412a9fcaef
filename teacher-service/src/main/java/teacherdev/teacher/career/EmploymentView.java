package teacherdev.teacher.career;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who employs a teacher 聘用关系. */
public record EmploymentView(
        UUID id,
        @Schema(examples = "511702") String employer,
        EmploymentKind kind,
        @Schema(description = "Day of hire") LocalDate from,
        @Schema(nullable = true) LocalDate to,

        @Schema(type = SchemaType.STRING, nullable = true, examples = "1.00")
        BigDecimal fte) {}
