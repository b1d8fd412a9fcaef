package teacherdev.training.rollup;

import java.util.List;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Write;

/** Takes movements of the ledger into the sums, in the transaction of the entries. */
public final class Rollups {

    private static final String TAKE = """
            with m as materialized (
                select * from unnest(?::uuid[], ?::uuid[], ?::text[]::date[], ?::text[], ?::text[], ?::text[], ?::text[]::numeric[],
                    ?::bigint[]) as m (teacher_id, school_id, day, course_level, form, category, hours, activities)
            ), appended as (
                insert into rollup_movement (school_id, activity_date, course_level, form, category, hours, activities)
                select school_id, day, course_level, form, category, hours, activities from m
            ), cell as (
                insert into person_cell as p (teacher_id, year, month, course_level, form, category, hours, activities)
                select teacher_id, extract(year from day), extract(month from day), course_level, form, category, sum(hours),
                    sum(activities)
                from m group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
                on conflict (teacher_id, year, month, course_level, form, category) do update
                set hours = p.hours + excluded.hours, activities = p.activities + excluded.activities
            )
            insert into person_year as p (teacher_id, year, hours, activities)
            select teacher_id, extract(year from day), sum(hours), sum(activities) from m group by 1, 2 order by 1, 2
            on conflict (teacher_id, year) do update
            set hours = p.hours + excluded.hours, activities = p.activities + excluded.activities
            """;

    private Rollups() {}

    /** What takes movements into the sums; whoever runs it holds the locks of the accounts of these teachers. */
    public static Write taking(List<Movement> movements) {
        return Write.of(
                TAKE,
                Columns.ids(movements, Movement::teacherId),
                Columns.ids(movements, Movement::schoolId),
                Columns.texts(movements, Movement::date),
                Columns.texts(movements, Movement::courseLevel),
                Columns.texts(movements, Movement::form),
                Columns.texts(movements, Movement::category),
                Columns.texts(movements, Movement::hours),
                Columns.numbers(movements, Movement::activities));
    }
}
