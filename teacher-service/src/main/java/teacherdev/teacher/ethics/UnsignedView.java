package teacherdev.teacher.ethics;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody in service who has not signed this year's pledge 未签承诺教师. */
public record UnsignedView(
        UUID teacherId,
        String name,
        @Schema(examples = "5117020001") String schoolCode) {}
