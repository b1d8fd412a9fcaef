package teacherdev.teacher.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.history.Glance;

/** The final grades of years, one a year, as evaluation-service told them by an instant; for features that judge by them. */
@ApplicationScoped
public class YearlyGrades {

    /** Of two final ones for a year that of the cycle which was opened later, as in the figures of evaluation-service. */
    private static final String NOW = """
            with point as (select ?::uuid[] as teachers, ?::int as year)
            select distinct on (p.id, g.year) p.id, g.year, g.grade
            from point cross join lateral unnest(point.teachers) as p (id)
            cross join lateral (
                select p.id as record union all select t.id from teacher t where t.merged_into = p.id) r
            join yearly_grade g on g.teacher_id = r.record and g.final and g.year <= point.year
            order by p.id, g.year, g.cycle_id desc, g.teacher_id = p.id desc
            """;

    /** The same by the last word about each cycle that had been heard at an instant. */
    private static final String THEN = """
            with point as (select ?::uuid[] as teachers, ?::int as year, ?::timestamptz as known)
            select distinct on (id, year) id, year, grade from (
                select distinct on (p.id, r.record, g.cycle_id) p.id, r.record, g.cycle_id, g.year, g.grade, g.final
                from point cross join lateral unnest(point.teachers) as p (id)
                cross join lateral (
                    select p.id as record union all
                    select t.id from teacher t where t.merged_into = p.id and t.merged_at <= point.known) r
                join yearly_grade_told g on g.teacher_id = r.record and g.told_at <= point.known
                order by p.id, r.record, g.cycle_id, g.row_version desc) told
            where final and year <= (select point.year from point) order by id, year, cycle_id desc, record = id desc
            """;

    private final Sql sql;

    /**
     * A grade of a year.
     *
     * @param grade as the event calls it: EXCELLENT, QUALIFIED, BASICALLY_QUALIFIED, UNQUALIFIED
     */
    public record Grade(UUID teacherId, int year, String grade) {}

    YearlyGrades(Sql sql) {
        this.sql = sql;
    }

    /** The grades of each of these teachers up to the year of the day, by year. */
    public Map<UUID, List<Grade>> of(Collection<UUID> teachers, Glance glance) {
        UUID[] ids = teachers.toArray(UUID[]::new);
        int year = glance.day().getYear();
        return glance
                .known()
                .map(known -> sql.list(THEN, YearlyGrades::grade, ids, year, known))
                .orElseGet(() -> sql.list(NOW, YearlyGrades::grade, ids, year))
                .stream()
                .collect(Collectors.groupingBy(Grade::teacherId));
    }

    private static Grade grade(Row row) {
        return new Grade(row.id("id"), row.integer("year"), row.text("grade"));
    }
}
