package teacherdev.teacher.organisation;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** An administrative division 行政区划. */
public record RegionView(
        @Schema(examples = "511702", description = "GB/T 2260 code, or CN for the country")
        String code,

        @Schema(examples = "通川区") String name,
        @Schema(examples = "5117", nullable = true) String parent,

        @Schema(description = "Codes from the country down to this region")
        List<String> path,

        @Schema(nullable = true, description = "First day on which it exists; null: always")
        LocalDate validFrom,

        @Schema(nullable = true, description = "First day on which it no longer exists; null while it does")
        LocalDate validTo,

        @Schema(nullable = true, description = "The division that followed it")
        String successor,

        @Schema(description = "Also the ETag") long version) {

    static final String COLUMNS = "select code, name, parent, path, valid_from, valid_to, successor, version ";

    RegionView called(String formerName) {
        return new RegionView(code, formerName, parent, path, validFrom, validTo, successor, version);
    }

    static RegionView of(Row row) {
        return new RegionView(
                row.text("code"),
                row.text("name"),
                row.text("parent"),
                row.texts("path"),
                row.date("valid_from"),
                row.date("valid_to"),
                row.text("successor"),
                row.number("version"));
    }
}
