package teacherdev.training.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;

/** Hours and activities, each at the school of the activity's day: sums, and what is not folded into them yet. */
@ApplicationScoped
class HoursOfSchools {

    /** What is not folded yet, of the year and of these schools; at rest it is empty. */
    private static final String MOVEMENTS = """
            , m as materialized (
                select m.school_id, extract(month from m.activity_date)::int as month, m.course_level, m.form, m.category, m.hours,
                    m.activities
                from rollup_movement m
                where m.activity_date >= ? and m.activity_date < ? and m.school_id = any (array(select school_id from s)))
            """;

    /** School by school, each by the key of its sums: what lies around a region costs nothing. */
    private static final String HOURS = """
            coalesce(sum(f.hours), 0.00) as hours, coalesce(sum(f.activities), 0) as activities
            from s cross join lateral (
                select r.month, r.course_level, r.form, r.category, r.hours, r.activities
                from training_rollup r where r.year = ? and r.grain = ? and r.school_id = s.school_id
                union all
                select m.month, m.course_level, m.form, m.category, m.hours, m.activities
                from m where m.school_id = s.school_id) as f
            """;

    /** The same of a school year: the months of two years' sums. */
    private static final String HOURS_OF_MONTHS = """
            coalesce(sum(f.hours), 0.00) as hours, coalesce(sum(f.activities), 0) as activities
            from s cross join lateral (
                select r.month, r.course_level, r.form, r.category, r.hours, r.activities
                from training_rollup r where r.year = ? and r.grain = ? and r.school_id = s.school_id and r.month >= ?
                union all
                select r.month, r.course_level, r.form, r.category, r.hours, r.activities
                from training_rollup r where r.year = ? and r.grain = ? and r.school_id = s.school_id and r.month < ?
                union all
                select m.month, m.course_level, m.form, m.category, m.hours, m.activities
                from m where m.school_id = s.school_id) as f
            """;

    private final Sql sql;

    HoursOfSchools(Sql sql) {
        this.sql = sql;
    }

    void addTo(Map<List<String>, Figures> groups, Question question) {
        Grouping grouping = question.grouping();
        List<Object> parameters = new ArrayList<>(Arrays.asList(
                question.access().scopeArray(),
                question.region(),
                question.firstDay(),
                question.firstDay().plusYears(1)));
        if (question.isOfCalendarYear()) {
            parameters.addAll(List.of(question.year(), grouping.grain()));
        } else {
            int month = question.firstDay().getMonthValue();
            int grain = grouping.grainOfMonths();
            parameters.addAll(List.of(question.year(), grain, month, question.year() + 1, grain, month));
        }
        sql.list(
                Question.SCHOOLS + MOVEMENTS + "select " + grouping.selected("s")
                        + (question.isOfCalendarYear() ? HOURS : HOURS_OF_MONTHS) + grouping.clause(),
                row -> put(question, row, groups),
                parameters.toArray());
    }

    // Where everything was taken back nothing took place: such a group is not shown, unless it is one of schools.
    private static boolean put(Question question, Row row, Map<List<String>, Figures> groups) {
        Figures figures = question.nothing().withHours(row.decimal("hours"), row.number("activities"));
        boolean shown = question.grouping().isOfPeople()
                || figures.activities() != 0
                || figures.hours().signum() != 0;
        if (shown) {
            groups.put(question.grouping().key(row), figures);
        }
        return shown;
    }
}
