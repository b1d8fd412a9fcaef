package teacherdev.teacher.title;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The post grades of a teacher; there are never so many that a second page is needed. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PostGradePage(
        List<PostGradeView> items, @Schema(nullable = true) String next) {}
