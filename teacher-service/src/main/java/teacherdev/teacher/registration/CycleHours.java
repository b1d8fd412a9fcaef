package teacherdev.teacher.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;

/** The hours of a teacher's training cycle, as training-service has told them last. */
@ApplicationScoped
public class CycleHours {

    /** The cycle that runs on the day, or else the one that ended last before it; also of records that were merged into hers, where she has none herself. */
    private static final String HOURS = """
            select achieved, required from training_progress
            where teacher_id in (select id from teacher where id = ? or merged_into = ?) and unit = 'HOUR'
              and (starts_on is null or starts_on <= ?)
            order by ends_on desc nulls first, teacher_id = ? desc, row_version desc limit 1
            """;

    private final Sql sql;

    /** Hours that were done and those that the cycle asks for. */
    public record Hours(BigDecimal achieved, BigDecimal required) {}

    CycleHours(Sql sql) {
        this.sql = sql;
    }

    public Optional<Hours> of(UUID teacherId, LocalDate day) {
        return sql.first(
                HOURS,
                row -> new Hours(row.decimal("achieved"), row.decimal("required")),
                teacherId,
                teacherId,
                day,
                teacherId);
    }
}
