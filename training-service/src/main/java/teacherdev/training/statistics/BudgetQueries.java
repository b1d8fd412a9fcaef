package teacherdev.training.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.training.statistics.BudgetUse.OwnerBudget;
import teacherdev.training.year.rules.TrainingYear;

/** Sums the books of programmes; a balance is never stored. A programme is of a year as its region counts years. */
@ApplicationScoped
class BudgetQueries {

    private static final String OWNERS = """
            select p.owner, count(distinct p.id) as programmes,
                coalesce(sum(b.amount) filter (where b.kind = 'ALLOTTED'), 0.00) as allotted,
                coalesce(sum(b.amount) filter (where b.kind = 'SPENT'), 0.00) as spent
            from programme p
            left join budget_entry b on b.programme_id = p.id
            where p.path && ? and p.path @> array[?::text] and p.year = ?
            group by p.owner order by p.owner
            """;

    private final Sql sql;
    private final TrainingQueries training;

    BudgetQueries(Sql sql, TrainingQueries training) {
        this.sql = sql;
        this.training = training;
    }

    @Transactional
    BudgetUse use(Access access, String region, int year) {
        List<OwnerBudget> owners = sql.list(
                OWNERS,
                row -> OwnerBudget.of(
                        row.text("owner"), row.number("programmes"), row.decimal("allotted"), row.decimal("spent")),
                access.scopeArray(),
                region,
                year);
        TrainingYear calendar = training.rules(access, region, year).calendar();
        return BudgetUse.of(region, year, calendar, owners);
    }
}
