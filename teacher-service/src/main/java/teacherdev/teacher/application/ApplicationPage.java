package teacherdev.teacher.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of applications. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ApplicationPage(
        List<ApplicationView> items,
        @Schema(nullable = true) String next) {}
