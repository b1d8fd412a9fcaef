package teacherdev.teacher.registration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.registration.rules.Registering;

/** What a registration would be, with the facts that it rests on 注册预审. */
public record StandingView(
        UUID teacherId,
        LocalDate from,
        LocalDate until,
        Registering.Result result,
        List<Registering.Reason> reasons,
        boolean ethicsVeto,
        @Schema(description = "Final grades by year") Map<Integer, String> grades,
        List<Integer> yearsWithoutGrade,

        @Schema(type = SchemaType.STRING, examples = "360.00")
        BigDecimal hours,

        @Schema(type = SchemaType.STRING, examples = "360") BigDecimal hoursMin) {}
