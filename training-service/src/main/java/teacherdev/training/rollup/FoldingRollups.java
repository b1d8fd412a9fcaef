package teacherdev.training.rollup;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import teacherdev.platform.runtime.sql.Sql;

/**
 * Folds movements into the sums of schools. One job at a time over all replicas, by an advisory lock; a movement leaves its
 * table in the transaction in which it enters the sums, so a crash loses and doubles nothing.
 */
@ApplicationScoped
class FoldingRollups {

    private static final int MOVEMENTS_MAX = 20_000;
    private static final long LOCK = 0x726f6c6c7570L;

    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(?) as locked";

    private static final String FOLD = """
            with moved as (
                delete from rollup_movement where position in (select position from rollup_movement order by position limit ?)
                returning school_id, extract(year from activity_date)::int as year,
                    extract(month from activity_date)::smallint as month, course_level, form, category, hours, activities
            ), summed as (
                select school_id, year, grouping(month, course_level, form, category) as grain, coalesce(month, 0) as month,
                    coalesce(course_level, '') as course_level, coalesce(form, '') as form, coalesce(category, '') as category,
                    sum(hours) as hours, sum(activities) as activities
                from moved
                group by school_id, year, grouping sets ((), (month), (course_level), (form), (category), (course_level, form),
                    (month, course_level, form, category))
            ), folded as (
                insert into training_rollup as r (school_id, year, grain, month, course_level, form, category, hours, activities)
                select school_id, year, grain, month, course_level, form, category, hours, activities from summed
                order by year, grain, school_id, month, course_level, form, category
                on conflict (year, grain, school_id, month, course_level, form, category) do update
                set hours = r.hours + excluded.hours, activities = r.activities + excluded.activities
            )
            select count(*) as movements from moved
            """;

    private final Sql sql;

    FoldingRollups(Sql sql) {
        this.sql = sql;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(this::fold) == MOVEMENTS_MAX;
        }
    }

    private long fold() {
        boolean locked = sql.first(TRY_LOCK, row -> row.flag("locked"), LOCK).orElseThrow();
        return locked
                ? sql.first(FOLD, row -> row.number("movements"), MOVEMENTS_MAX).orElseThrow()
                : 0;
    }
}
