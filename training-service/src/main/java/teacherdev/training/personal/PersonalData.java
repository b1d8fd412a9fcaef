package teacherdev.training.personal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that this service stores of one person 个人数据导出. */
public record PersonalData(
        UUID teacherId,

        @Schema(
                implementation = Object.class,
                description = "The rows about her, present and superseded, by the name of their table")
        SortedMap<String, JsonNode> records) {}
