package teacherdev.teacher.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import teacherdev.platform.runtime.sql.Sql;

/**
 * The school year of a day, named after the calendar year in which it starts. When it starts is the policy YEAR_START of
 * kind SCHOOL; a node whose years are calendar years says nothing of school years.
 */
@ApplicationScoped
public class SchoolYears {

    private static final String KIND = "YEAR_START";
    private static final String SCHOOL = "SCHOOL";
    private static final String PATH =
            "select path from region where code = ? union all select path from school where code = ? limit 1";

    private final Sql sql;
    private final Policies policies;

    private record YearStart(String yearStart, String yearKind) {

        private MonthDay day() {
            return MonthDay.parse("--" + yearStart);
        }
    }

    SchoolYears(Sql sql, Policies policies) {
        this.sql = sql;
        this.policies = policies;
    }

    /** @param nodeOrNull the region or school that is asked about; the country when null */
    public int of(String nodeOrNull, LocalDate day) {
        return containing(path(nodeOrNull), day).number();
    }

    /** The school year of a day for the organisation at the end of a path. */
    public SchoolYear containing(List<String> path, LocalDate day) {
        MonthDay start = start(path, day);
        return year(start, MonthDay.from(day).isBefore(start) ? day.getYear() - 1 : day.getYear());
    }

    /** The school year of a number, or that of a day where nobody asks for a number. */
    public SchoolYear numbered(List<String> path, Integer numberOrNull, LocalDate day) {
        return numberOrNull == null
                ? containing(path, day)
                : year(start(path, LocalDate.of(numberOrNull, 12, 31)), numberOrNull);
    }

    /** The nodes from the country down to a region or school; the country alone when there is no such node. */
    public List<String> path(String nodeOrNull) {
        return sql.first(PATH, row -> row.texts("path"), nodeOrNull, nodeOrNull).orElse(List.of("CN"));
    }

    private static SchoolYear year(MonthDay start, int number) {
        return new SchoolYear(number, start.atYear(number), start.atYear(number + 1));
    }

    private MonthDay start(List<String> path, LocalDate day) {
        YearStart adopted = policies.of(path, day, KIND, YearStart.class);
        return adopted.yearKind().equals(SCHOOL)
                ? adopted.day()
                : policies.of(List.of(), day, KIND, YearStart.class).day();
    }
}
