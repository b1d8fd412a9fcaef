package teacherdev.teacher.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** People by groups on a day 教职工统计. */
public record CensusView(
        LocalDate asOf,
        List<String> groupBy,

        @Schema(description = "Everybody that the filters let through; the groups add up to it")
        long total,

        List<GroupView> groups) {

    /** A group. */
    @Schema(name = "CensusGroup")
    public record GroupView(
            @Schema(description = "The values of the dimensions, by name")
            Map<String, String> key,

            long count,

            @Schema(type = SchemaType.STRING, examples = "60.00", description = "Of the total, rounded half up")
            BigDecimal percent) {}
}
