package teacherdev.training.rollup;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;

/**
 * Sums the ledger again and compares, by request for a scope and every night for all; and asks others to compare what they know.
 * Nothing is corrected in silence.
 */
@ApplicationScoped
public class ReconcilingRollups {

    private static final Logger LOG = Logger.getLogger(ReconcilingRollups.class);

    /** The ledger keeps a part for each year from this one on; see the table credit_entry. */
    private static final int FIRST_YEAR = 2020;

    private static final int DIFFERENCES_MAX = 1_000;

    private static final String COUNT = """
            select count(*) as entries from credit_entry e join roster_school s on s.school_id = e.school_id
            where s.path && ? and e.year >= ? and e.year < ?
            """;

    /** One snapshot of the ledger and of both kinds of sums: whatever is posted meanwhile is in all of them or in none. */
    private static final String DIFFERENCES = """
            with scoped as materialized (select school_id from roster_school where path && ?),
            ledger as materialized (
                select e.school_id, e.teacher_id, e.year, extract(month from e.activity_date)::int as month, e.course_level,
                    e.form, e.category, e.activity_hours as hours,
                    case e.kind when 'GRANT' then 1 when 'REVERSAL' then -1 else 0 end as activities
                from credit_entry e
                where e.year >= ? and e.year < ?
                  and (? or e.school_id in (select school_id from scoped))
            ), school_sum as (
                select school_id as subject, year, month, course_level, form, category, hours, activities from ledger
                where school_id in (select school_id from scoped)
                union all
                select r.school_id, r.year, r.month, r.course_level, r.form, r.category, -r.hours, -r.activities
                from training_rollup r join scoped using (school_id)
                where r.grain = 0 and r.year >= ? and r.year < ?
                union all
                select m.school_id, extract(year from m.activity_date)::int, extract(month from m.activity_date)::int,
                    m.course_level, m.form, m.category, -m.hours, -m.activities
                from rollup_movement m join scoped using (school_id)
                where m.activity_date >= ? and m.activity_date < ?
            ), person_sum as (
                select teacher_id as subject, year, month, course_level, form, category, hours, activities from ledger where ?
                union all
                select p.teacher_id, p.year, p.month, p.course_level, p.form, p.category, -p.hours, -p.activities
                from person_cell p where ? and p.year >= ? and p.year < ?
            ), person_total as (
                select teacher_id as subject, year, hours, activities from ledger where ?
                union all
                select p.teacher_id, p.year, -p.hours, -p.activities from person_year p
                where ? and p.year >= ? and p.year < ?
            )
            select 'SCHOOL' as sum, subject, year, month, course_level, form, category, sum(hours) as hours,
                sum(activities) as activities
            from school_sum group by 2, 3, 4, 5, 6, 7 having sum(hours) <> 0 or sum(activities) <> 0
            union all
            select 'PERSON', subject, year, month, course_level, form, category, sum(hours), sum(activities)
            from person_sum group by 2, 3, 4, 5, 6, 7 having sum(hours) <> 0 or sum(activities) <> 0
            union all
            select 'PERSON', subject, year, 0, '', '', '', sum(hours), sum(activities)
            from person_total group by 2, 3 having sum(hours) <> 0 or sum(activities) <> 0
            limit ?
            """;

    private static final String REMEMBER =
            "insert into rollup_check (id, checked_at, entries, differences) values (?, ?, ?, ?)";

    private final Sql sql;
    private final Clock clock;
    private final List<LedgerCheck> checks;

    /** @param to the first year that is no longer one of them */
    private record Years(int from, int to) {

        /** What a table can hold of the first day. */
        LocalDate firstDay() {
            return LocalDate.of(Math.max(from, 1), 1, 1);
        }

        LocalDate endDay() {
            return LocalDate.of(Math.min(to, 9_999), 1, 1);
        }
    }

    ReconcilingRollups(Sql sql, Clock clock, @All List<LedgerCheck> checks) {
        this.sql = sql;
        this.clock = clock;
        this.checks = List.copyOf(checks);
    }

    /**
     * Compares the sums of the schools in scope. The sums of persons, who may have worked elsewhere too, are compared by
     * whoever sees the whole country.
     *
     * @param year one year, or null for all
     */
    public Reconciliation reconcile(Access access, Integer year) {
        return reconcile(access.scopeArray(), access.scopes().contains("CN"), year);
    }

    @Scheduled(cron = "0 30 3 * * ?", concurrentExecution = ConcurrentExecution.SKIP)
    void everyNight() {
        Reconciliation found = reconcile(new String[] {"CN"}, true, null);
        if (!found.differences().isEmpty()) {
            LOG.errorf(
                    "sums or amounts differ from the ledger differences=%d",
                    found.differences().size());
        }
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        REMEMBER,
                        Ids.next(),
                        clock.instant(),
                        found.entries(),
                        found.differences().size()));
    }

    /** Year by year, so that no statement reads more of the ledger than one year has. */
    private Reconciliation reconcile(String[] scopes, boolean all, Integer year) {
        long entries = 0;
        List<Difference> differences = new ArrayList<>();
        for (Years years : year == null ? allYears() : List.of(new Years(year, year + 1))) {
            entries += sql.first(COUNT, row -> row.number("entries"), scopes, years.from(), years.to())
                    .orElseThrow();
            differences.addAll(differences(scopes, all, years, DIFFERENCES_MAX - differences.size()));
        }
        int from = year == null ? Year.MIN_VALUE : year;
        int to = year == null ? Year.MAX_VALUE : year + 1;
        for (LedgerCheck check : checks) {
            differences.addAll(check.differences(scopes, from, to, DIFFERENCES_MAX - differences.size()));
        }
        return new Reconciliation(entries, differences);
    }

    private List<Years> allYears() {
        int last = LocalDate.now(clock).getYear() + 1;
        List<Years> years = new ArrayList<>();
        years.add(new Years(Year.MIN_VALUE, FIRST_YEAR));
        IntStream.range(FIRST_YEAR, last).forEach(year -> years.add(new Years(year, year + 1)));
        years.add(new Years(last, Year.MAX_VALUE));
        return years;
    }

    private List<Difference> differences(String[] scopes, boolean all, Years years, int limit) {
        return sql.list(
                DIFFERENCES,
                Difference::of,
                scopes,
                years.from(),
                years.to(),
                all,
                years.from(),
                years.to(),
                years.firstDay(),
                years.endDay(),
                all,
                all,
                years.from(),
                years.to(),
                all,
                all,
                years.from(),
                years.to(),
                limit);
    }
}
