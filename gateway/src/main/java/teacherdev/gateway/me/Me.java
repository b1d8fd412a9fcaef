package teacherdev.gateway.me;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.web.access.Caller;
import teacherdev.platform.web.access.Grant;

/** The caller 当前用户. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Me(
        @Schema(description = "The subject of the token") String subject,

        @Schema(nullable = true, description = "The caller's own id as a teacher")
        UUID teacherId,

        @Schema(description = "What the token grants: roles, each in and below an organisation")
        List<Grant> grants) {

    static Me of(Caller caller) {
        return new Me(caller.subject(), caller.teacherId().orElse(null), caller.grants());
    }
}
