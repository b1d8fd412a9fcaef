package teacherdev.teacher.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.history.Glance;

/** The final grades of years, one a year, as evaluation-service told them by an instant; for features that judge by them. */
@ApplicationScoped
public class YearlyGrades {

    /** The last word about each cycle that had been heard; of two final ones for a year the later one. */
    private static final String GRADES = """
            with point as (select ?::uuid[] as teachers, ?::int as year, ?::timestamptz as known)
            select distinct on (id, year) id, year, grade from (
                select distinct on (p.id, g.cycle_id) p.id, g.year, g.grade, g.final, g.row_version
                from point cross join lateral unnest(point.teachers) as p (id)
                cross join lateral (
                    select p.id as record union all
                    select t.id from teacher t where t.merged_into = p.id and t.merged_at <= point.known) r
                join yearly_grade_told g on g.teacher_id = r.record and g.told_at <= point.known
                order by p.id, g.cycle_id, g.row_version desc) told
            where final and year <= (select point.year from point) order by id, year, row_version desc
            """;

    private final Sql sql;
    private final Clock clock;

    /**
     * A grade of a year.
     *
     * @param grade as the event calls it: EXCELLENT, QUALIFIED, BASICALLY_QUALIFIED, UNQUALIFIED
     */
    public record Grade(UUID teacherId, int year, String grade) {}

    YearlyGrades(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The grades of each of these teachers up to the year of the day, by year. */
    public Map<UUID, List<Grade>> of(Collection<UUID> teachers, Glance glance) {
        return sql
                .list(
                        GRADES,
                        row -> new Grade(row.id("id"), row.integer("year"), row.text("grade")),
                        teachers.toArray(UUID[]::new),
                        glance.day().getYear(),
                        glance.known().orElseGet(clock::instant))
                .stream()
                .collect(Collectors.groupingBy(Grade::teacherId));
    }
}
