package teacherdev.teacher.organisation;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A school or another organisation 学校及其他机构. */
public record SchoolView(
        UUID id,
        @Schema(examples = "5117020001") String code,
        @Schema(examples = "示例小学") String name,
        SchoolKind kind,
        @Schema(examples = "511702") String region,
        List<Stage> stages,
        Setting setting,

        @Schema(description = "Codes from the country down to this school")
        List<String> path,

        @Schema(nullable = true, description = "Code of the school that it belongs to")
        String parent,

        @Schema(description = "Weak school 薄弱学校") boolean weak,
        @Schema(description = "Boarding school 寄宿制") boolean boarding,
        @Schema(description = "Also the ETag") long version) {

    static final String COLUMNS =
            "select s.id, s.code, s.name, s.kind, s.region, s.stages, s.setting, s.path, s.parent, s.weak, s.boarding, s.version ";

    static SchoolView of(Row row) {
        return new SchoolView(
                row.id("id"),
                row.text("code"),
                row.text("name"),
                row.constant("kind", SchoolKind.class),
                row.text("region"),
                row.texts("stages").stream().map(Stage::valueOf).toList(),
                row.constant("setting", Setting.class),
                row.texts("path"),
                row.text("parent"),
                row.flag("weak"),
                row.flag("boarding"),
                row.number("version"));
    }
}
