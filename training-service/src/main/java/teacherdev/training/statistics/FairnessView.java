package teacherdev.training.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.table.Table;
import teacherdev.platform.runtime.table.Table.Column;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.problem.Text;

/** How evenly a year's training reached the people of a region 培训公平性. */
public record FairnessView(
        @Schema(examples = "511702") String region,

        @Schema(
                description =
                        "Whether all of the region lies in your scope; otherwise the figures are of the part that does")
        boolean wholeRegion,

        @Schema(examples = "2026") int year,

        @Schema(description = "The day that decides to which school a person belongs")
        LocalDate censusDate,

        long staff,

        @Schema(type = SchemaType.STRING, examples = "71.25", description = "Hours of the year per person 人均学时")
        BigDecimal hoursPerHead,

        @Schema(
                type = SchemaType.STRING,
                examples = "0.2513",
                description = "Gini coefficient of the hours of persons; absent where nobody has any")
        BigDecimal giniOfPeople,

        @Schema(
                type = SchemaType.STRING,
                examples = "0.0813",
                description = "Gini coefficient between schools: as if everybody had the hours per head of her school")
        BigDecimal giniBetweenSchools,

        List<SchoolFairness> schools)
        implements Tabular {

    private static final int PLACES = 2;

    public FairnessView {
        schools = List.copyOf(schools);
    }

    /** One school. */
    public record SchoolFairness(
            @Schema(examples = "5117020001") String school,
            String schoolName,
            long staff,

            @Schema(type = SchemaType.STRING, description = "All hours of its people in the year")
            BigDecimal hours,

            @Schema(type = SchemaType.STRING) BigDecimal hoursPerHead,

            @Schema(description = "People without any hour in the year")
            long untrained,

            @Schema(
                    description =
                            "People who were at no activity above the county's level in this year and the two before")
            long notSentOut,

            @Schema(type = SchemaType.STRING, description = "Gini coefficient of the hours of its people")
            BigDecimal gini) {

        /** Rounded half up once; null where nobody is. */
        static BigDecimal perHead(BigDecimal hours, long people) {
            return people == 0 ? null : hours.divide(BigDecimal.valueOf(people), PLACES, RoundingMode.HALF_UP);
        }
    }

    @Override
    public Table table(String acceptLanguage) {
        return new Table(
                Text.of("Fairness of training", "培训公平性").in(acceptLanguage) + " " + region + " " + year,
                List.of(
                        Column.text(Text.of("School", "学校代码").in(acceptLanguage)),
                        Column.text(Text.of("School name", "学校").in(acceptLanguage)),
                        Column.integer(Text.of("Staff", "教师数").in(acceptLanguage)),
                        Column.decimal(Text.of("Hours", "学时").in(acceptLanguage)),
                        Column.decimal(Text.of("Hours per head", "人均学时").in(acceptLanguage)),
                        Column.integer(Text.of("Without training", "未参训人数").in(acceptLanguage)),
                        Column.integer(Text.of("Not sent out in three years", "三年未外出培训人数")
                                .in(acceptLanguage)),
                        Column.decimal(Text.of("Gini", "基尼系数").in(acceptLanguage))),
                schools.stream()
                        .<List<?>>map(school -> Arrays.asList(
                                school.school(),
                                school.schoolName(),
                                school.staff(),
                                school.hours(),
                                school.hoursPerHead(),
                                school.untrained(),
                                school.notSentOut(),
                                school.gini()))
                        .toList());
    }
}
