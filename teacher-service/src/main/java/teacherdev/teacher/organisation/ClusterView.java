package teacherdev.teacher.organisation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cluster of schools 教育集团, 学区. */
public record ClusterView(
        String code,
        String name,
        String region,
        @Schema(description = "Code of the leading school") String lead,
        @Schema(description = "Codes of the other schools") List<String> members,
        @Schema(description = "Also the ETag") long version) {}
