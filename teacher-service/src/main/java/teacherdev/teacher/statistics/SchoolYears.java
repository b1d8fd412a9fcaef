package teacherdev.teacher.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.policy.Policies;

/**
 * The school year of a day, named after the calendar year in which it starts. When it starts is the policy YEAR_START of
 * kind SCHOOL; a node whose years are calendar years says nothing of school years.
 */
@ApplicationScoped
class SchoolYears {

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
    int of(String nodeOrNull, LocalDate day) {
        List<String> path = sql.first(PATH, row -> row.texts("path"), nodeOrNull, nodeOrNull)
                .orElse(List.of("CN"));
        return MonthDay.from(day).isBefore(start(path, day)) ? day.getYear() - 1 : day.getYear();
    }

    private MonthDay start(List<String> path, LocalDate day) {
        YearStart adopted = policies.of(path, day, KIND, YearStart.class);
        return adopted.yearKind().equals(SCHOOL)
                ? adopted.day()
                : policies.of(List.of(), day, KIND, YearStart.class).day();
    }
}
