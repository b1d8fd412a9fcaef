package teacherdev.teacher.organisation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An administrative division 行政区划. */
public record RegionView(
        @Schema(examples = "511702", description = "GB/T 2260 code, or CN for the country")
        String code,

        @Schema(examples = "通川区") String name,
        @Schema(examples = "5117", nullable = true) String parent,

        @Schema(description = "Codes from the country down to this region")
        List<String> path) {}
