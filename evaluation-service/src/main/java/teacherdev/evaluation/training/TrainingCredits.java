package teacherdev.evaluation.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;

/** The projection of the training ledger. */
@ApplicationScoped
public class TrainingCredits {

    private static final String INSERT = """
            insert into training_credit (entry_id, teacher_id, school_id, year, reverses, activity_hours, amount, unit,
                activity_date, activities)
            values (?, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?) on conflict (entry_id) do nothing
            """;
    private static final String YEAR = """
            select unit, sum(activity_hours) as activity_hours, sum(amount) as amount,
                   sum(activities) as activities
            from training_credit where teacher_id = ? and year = ? group by unit order by unit
            """;

    private final Sql sql;

    TrainingCredits(Sql sql) {
        this.sql = sql;
    }

    /** What a teacher has in a year, per unit; empty when she has no entry. */
    public List<TrainingTotal> year(UUID teacherId, int year) {
        return sql.list(YEAR, TrainingCredits::total, teacherId, year);
    }

    /** Whether the entry is new. */
    boolean take(CreditGranted entry) {
        return sql.update(
                        INSERT,
                        entry.entryId(),
                        entry.teacherId(),
                        entry.schoolId(),
                        entry.year(),
                        null,
                        entry.activityHours(),
                        entry.amount(),
                        entry.unit(),
                        entry.activityDate(),
                        1)
                == 1;
    }

    /** Whether the entry is new. */
    boolean take(CreditReversed entry) {
        return sql.update(
                        INSERT,
                        entry.entryId(),
                        entry.teacherId(),
                        entry.schoolId(),
                        entry.year(),
                        entry.reversesEntryId(),
                        entry.activityHours(),
                        entry.amount(),
                        entry.unit(),
                        entry.activityDate(),
                        -1)
                == 1;
    }

    /** Whether the entry is new. */
    boolean take(CreditAdjusted entry) {
        return sql.update(
                        INSERT,
                        entry.entryId(),
                        entry.teacherId(),
                        entry.schoolId(),
                        entry.year(),
                        null,
                        BigDecimal.ZERO,
                        entry.amount(),
                        entry.unit(),
                        entry.activityDate(),
                        0)
                == 1;
    }

    private static TrainingTotal total(Row row) {
        return new TrainingTotal(
                row.text("unit"), row.decimal("activity_hours"), row.decimal("amount"), row.number("activities"));
    }
}
