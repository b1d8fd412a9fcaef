package teacherdev.training.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.training.statistics.rules.Percentage;

/** The figures of one group; dimensions by which was not grouped are absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrainingFigures(
        @Schema(examples = "5117020001", description = "Code of the school")
        String school,

        String schoolName,
        String county,
        String city,
        String province,
        @Schema(examples = "PRIMARY") String stage,

        @Schema(description = "The first subject that she teaches")
        String subject,

        @Schema(
                examples = "SENIOR",
                description = "The title to which she was last appointed by the census day, or NONE")
        String title,

        String employmentKind,

        @Schema(
                examples = "35-39",
                description =
                        "Years of age at the end of the census day's year, in bands of five; UNKNOWN without year of birth")
        String ageBand,

        String courseLevel,
        String form,
        @Schema(examples = "3") Integer month,
        String category,

        @Schema(type = SchemaType.STRING, examples = "1234.50", description = "Hours of activities 学时")
        BigDecimal hours,

        @Schema(description = "Activities that are not reversed 人次")
        long activities,

        @Schema(
                description =
                        "Distinct people who took part 人数; each is counted where she is on the census day. Absent when"
                                + " the question leaves people out")
        Long people,

        @Schema(description = "People whose school this is on the census day; only in groups of schools")
        Long staff,

        @Schema(description = "Those of them who reached the year's hours")
        Long completed,

        @Schema(
                type = SchemaType.STRING,
                examples = "89.02",
                description = "completed of staff in per cent, out of the sums; absent without staff")
        BigDecimal completionRate) {

    static TrainingFigures of(Grouping grouping, java.util.List<String> key, String schoolName, Figures figures) {
        return new TrainingFigures(
                grouping.value(key, Dimension.SCHOOL),
                schoolName,
                grouping.value(key, Dimension.COUNTY),
                grouping.value(key, Dimension.CITY),
                grouping.value(key, Dimension.PROVINCE),
                grouping.value(key, Dimension.STAGE),
                grouping.value(key, Dimension.SUBJECT),
                grouping.value(key, Dimension.TITLE),
                grouping.value(key, Dimension.EMPLOYMENT_KIND),
                grouping.value(key, Dimension.AGE_BAND),
                grouping.value(key, Dimension.COURSE_LEVEL),
                grouping.value(key, Dimension.FORM),
                grouping.has(Dimension.MONTH) ? Integer.valueOf(grouping.value(key, Dimension.MONTH)) : null,
                grouping.value(key, Dimension.CATEGORY),
                figures.hours(),
                figures.activities(),
                figures.people(),
                figures.staff(),
                figures.completed(),
                figures.staff() == null ? null : Percentage.of(figures.completed(), figures.staff()));
    }
}
