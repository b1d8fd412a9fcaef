package teacherdev.teacher.me;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.web.access.Grant;

/** Who the caller is, as her token says 当前用户. */
public record MeView(
        String subject,

        @Schema(nullable = true, description = "Her own teacher id, if she is a teacher")
        UUID teacherId,

        List<Grant> grants) {}
