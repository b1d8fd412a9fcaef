package teacherdev.training.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.training.statistics.rules.Percentage;

/** How far one group is in a cycle; dimensions by which was not grouped are absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CycleFigures(
        @Schema(examples = "5117020001", description = "Code of the school")
        String school,

        String county,
        String city,
        String province,
        @Schema(examples = "PRIMARY") String stage,
        String subject,
        String title,
        String employmentKind,

        @Schema(
                examples = "35-39",
                description =
                        "Years of age at the end of the census day's year, in bands of five; UNKNOWN without year of birth")
        String ageBand,

        @Schema(description = "People whose school this is on the day")
        long staff,

        @Schema(description = "Those of them of whom the cycle asks something")
        long asked,

        @Schema(description = "Those of them who have met it")
        long met,

        @Schema(
                type = SchemaType.STRING,
                examples = "89.02",
                description = "met of asked in per cent, out of the sums; absent when nobody is asked")
        BigDecimal metRate,

        @Schema(type = SchemaType.STRING, examples = "21960.00", description = "Hours that are asked of them together")
        BigDecimal required,

        @Schema(type = SchemaType.STRING, examples = "18231.50", description = "Hours that they have together")
        BigDecimal achieved,

        @Schema(
                type = SchemaType.STRING,
                examples = "4102.00",
                description =
                        "Hours that those who have not met it still miss; what others have beyond it helps nobody")
        BigDecimal missing) {

    static CycleFigures of(Grouping grouping, Row row) {
        List<String> key = grouping.key(row);
        long asked = row.number("asked");
        long met = row.number("met");
        return new CycleFigures(
                grouping.value(key, Dimension.SCHOOL),
                grouping.value(key, Dimension.COUNTY),
                grouping.value(key, Dimension.CITY),
                grouping.value(key, Dimension.PROVINCE),
                grouping.value(key, Dimension.STAGE),
                grouping.value(key, Dimension.SUBJECT),
                grouping.value(key, Dimension.TITLE),
                grouping.value(key, Dimension.EMPLOYMENT_KIND),
                grouping.value(key, Dimension.AGE_BAND),
                row.number("staff"),
                asked,
                met,
                asked == 0 ? null : Percentage.of(met, asked),
                row.decimal("required"),
                row.decimal("achieved"),
                row.decimal("missing"));
    }

    /** Two groups together; the dimensions of the sum are absent. */
    CycleFigures plus(CycleFigures other) {
        long people = asked + other.asked;
        return new CycleFigures(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                staff + other.staff,
                people,
                met + other.met,
                people == 0 ? null : Percentage.of(met + other.met, people),
                required.add(other.required),
                achieved.add(other.achieved),
                missing.add(other.missing));
    }
}
