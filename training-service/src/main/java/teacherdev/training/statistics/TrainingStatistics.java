package teacherdev.training.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.table.Table;
import teacherdev.platform.runtime.table.Table.Column;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.problem.Text;

/** The training figures of a region in a year 培训统计. */
public record TrainingStatistics(
        @Schema(examples = "511702") String region,

        @Schema(
                description =
                        "Whether all of the region lies in your scope; otherwise the figures are of the part that does")
        boolean wholeRegion,

        @Schema(examples = "2026", description = "The year in which it begins")
        int year,

        @Schema(description = "The first day: of a calendar year, or of a school year where policy data say so")
        LocalDate from,

        @Schema(description = "The last day") LocalDate to,

        @Schema(description = "The day that decides to which school a person belongs")
        LocalDate censusDate,

        @Schema(type = SchemaType.STRING, examples = "72.00", description = "Hours that the year asks of a teacher")
        BigDecimal yearlyHours,

        @Schema(
                type = SchemaType.STRING,
                examples = "120.00",
                description = "Hours that it asks of a teacher whose work began in the year")
        BigDecimal newTeacherHours,

        List<String> groupBy,

        @Schema(
                description =
                        "Where hours belong. SCHOOL: to the school of the activity's day; PERSON, in groups of persons:"
                                + " to her, with all that she did in the year, where she is on the census day")
        Attribution attribution,

        List<TrainingFigures> items,
        TrainingFigures total)
        implements Tabular {

    /** Where hours belong. */
    public enum Attribution {
        SCHOOL,
        PERSON
    }

    private static final List<Text> HEADERS = List.of(
            Text.of("School", "学校代码"),
            Text.of("School name", "学校"),
            Text.of("County", "县区"),
            Text.of("City", "市"),
            Text.of("Province", "省"),
            Text.of("Stage", "学段"),
            Text.of("Subject", "学科"),
            Text.of("Title", "职称"),
            Text.of("Employment", "用工性质"),
            Text.of("Age", "年龄段"),
            Text.of("Course level", "培训级别"),
            Text.of("Form", "培训形式"),
            Text.of("Month", "月份"),
            Text.of("Category", "类别"));

    public TrainingStatistics {
        groupBy = List.copyOf(groupBy);
        items = List.copyOf(items);
    }

    @Override
    public Table table(String acceptLanguage) {
        List<Column> columns = new ArrayList<>();
        HEADERS.forEach(header -> columns.add(Column.text(header.in(acceptLanguage))));
        columns.add(Column.decimal(Text.of("Hours", "学时").in(acceptLanguage)));
        columns.add(Column.integer(Text.of("Activities", "人次").in(acceptLanguage)));
        columns.add(Column.integer(Text.of("People", "人数").in(acceptLanguage)));
        columns.add(Column.integer(Text.of("Staff", "教师数").in(acceptLanguage)));
        columns.add(Column.integer(Text.of("Completed", "完成人数").in(acceptLanguage)));
        columns.add(Column.decimal(Text.of("Completion %", "完成率%").in(acceptLanguage)));
        List<List<?>> rows = new ArrayList<>();
        items.forEach(item -> rows.add(row(item, item.school())));
        rows.add(row(total, Text.of("Total", "合计").in(acceptLanguage)));
        return new Table(Text.of("Training", "培训统计").in(acceptLanguage) + " " + region + " " + year, columns, rows);
    }

    private static List<?> row(TrainingFigures figures, String school) {
        return Arrays.asList(
                school,
                figures.schoolName(),
                figures.county(),
                figures.city(),
                figures.province(),
                figures.stage(),
                figures.subject(),
                figures.title(),
                figures.employmentKind(),
                figures.ageBand(),
                figures.courseLevel(),
                figures.form(),
                figures.month() == null ? null : figures.month().toString(),
                figures.category(),
                figures.hours(),
                figures.activities(),
                figures.people(),
                figures.staff(),
                figures.completed(),
                figures.completionRate());
    }
}
