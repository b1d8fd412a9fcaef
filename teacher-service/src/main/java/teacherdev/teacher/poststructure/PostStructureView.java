package teacherdev.teacher.poststructure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.title.rules.TitleLevel;

/** The posts of an organisation on a day 岗位结构. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PostStructureView(
        String schoolCode,
        String schoolName,
        LocalDate asOf,

        @Schema(nullable = true, description = "Null while no plan is recorded")
        Integer posts,

        List<LevelView> levels) {

    /** The posts of one level. */
    @Schema(name = "PostLevel")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record LevelView(
            TitleLevel level,

            @Schema(nullable = true, type = SchemaType.STRING, examples = "25.00")
            BigDecimal percent,

            @Schema(nullable = true, description = "Null for a level without a quota")
            Integer quota,

            @Schema(description = "Taken, special posts not counted")
            int occupied,

            @Schema(description = "On special posts, outside the quota")
            int special,

            @Schema(nullable = true) Integer free,

            @Schema(nullable = true, description = "How many more are taken than the plan allows")
            Integer over) {}
}
