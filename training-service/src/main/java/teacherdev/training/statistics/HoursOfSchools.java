package teacherdev.training.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;

/** Hours and activities, each at the school of the activity's day: sums, and what is not folded into them yet. */
@ApplicationScoped
class HoursOfSchools {

    /** The schools as an array: each is looked up by the key, where a join would read the sums of the whole country. */
    private static final String HOURS = """
            coalesce(sum(f.hours), 0.00) as hours, coalesce(sum(f.activities), 0) as activities
            from s join (
                select r.school_id, r.month, r.course_level, r.form, r.category, r.hours, r.activities
                from training_rollup r where r.year = ? and r.grain = ?
                  and r.school_id = any (array(select school_id from s))
                union all
                select m.school_id, extract(month from m.activity_date)::int, m.course_level, m.form, m.category, m.hours,
                    m.activities
                from rollup_movement m where m.activity_date >= ? and m.activity_date < ?) as f on f.school_id = s.school_id
            """;

    private final Sql sql;

    HoursOfSchools(Sql sql) {
        this.sql = sql;
    }

    void addTo(Map<List<String>, Figures> groups, Question question) {
        Grouping grouping = question.grouping();
        sql.list(
                Question.SCHOOLS + "select " + grouping.selected("s") + HOURS + grouping.clause(),
                row -> put(question, row, groups),
                question.access().scopeArray(),
                question.region(),
                question.year(),
                grouping.grain(),
                question.firstDay(),
                question.firstDay().plusYears(1));
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
