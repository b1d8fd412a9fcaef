package teacherdev.training.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;

/**
 * Distinct people of each month and of the year in one pass: what somebody did is read once, and her months are the bits of a
 * number, which count in every month and, together, once.
 */
@ApplicationScoped
class PeopleByMonth {

    private static final int MONTHS = 12;
    private static final String MONTH = "month_";

    private static final String COUNTED = IntStream.rangeClosed(1, MONTHS)
            .mapToObj(month -> ", count(*) filter (where y.months & " + (1 << month) + " <> 0) as " + MONTH + month)
            .collect(Collectors.joining());

    private static final String MONTHS_OF_PERSONS = People.CENSUS + "select " + People.JUDGED + COUNTED + """
             from p cross join lateral (
                select sum(f.hours) as hours, sum(f.activities) as activities,
                    bit_or(case when f.activities > 0 then 1 << f.month end) as months
                from person_cell f where f.teacher_id = p.teacher_id and %s) as y
            """;

    private final Sql sql;

    PeopleByMonth(Sql sql) {
        this.sql = sql;
    }

    /**
     * Adds the people of each month.
     *
     * @return everybody, once
     */
    Figures addTo(Map<List<String>, Figures> groups, Question question) {
        List<Object> parameters =
                new ArrayList<>(Arrays.asList(question.access().scopeArray(), question.region(), question.census()));
        parameters.addAll(People.judgedBy(question));
        parameters.addAll(People.yearOf(question));
        return sql.first(
                        MONTHS_OF_PERSONS.formatted(
                                question.isOfCalendarYear() ? People.CELLS_OF_YEAR : People.CELLS_OF_MONTHS),
                        row -> counted(groups, row),
                        parameters.toArray())
                .orElse(Figures.NO_STAFF);
    }

    private static Figures counted(Map<List<String>, Figures> groups, Row row) {
        for (int month = 1; month <= MONTHS; month++) {
            long people = row.number(MONTH + month);
            if (people > 0) {
                groups.compute(
                        List.of(Grouping.month(month)),
                        (_, known) -> (known == null ? Figures.NONE : known).withPeople(people));
            }
        }
        return Figures.NO_STAFF.withStaff(row.number("people"), row.number("staff"), row.number("completed"));
    }
}
