package teacherdev.teacher.ethics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;

/** Whether a confirmed case excludes a teacher; other features ask before they let her pass. */
@ApplicationScoped
public class VetoQueries {

    /**
     * A veto that holds on a day: the case is confirmed, not repaired, and its time is not over. Columns of
     * {@code ethics_case c}; parameters: the day, the day.
     */
    static final String HOLDS = """
        c.state in ('CONFIRMED', 'SANCTIONED') and c.vetoed_from <= ?
        and (c.vetoed_until is null or c.vetoed_until > ?)
        """;

    private static final String VETOED =
            "select 1 as one from ethics_case c where c.teacher_id = ? and ? = any (c.veto_on) and " + HOLDS
                    + " limit 1";

    private final Sql sql;

    VetoQueries(Sql sql) {
        this.sql = sql;
    }

    /**
     * Whether a veto on something holds on a day.
     *
     * @param on TITLE, HONOUR, ASSESSMENT or PAY
     */
    public boolean isVetoed(UUID teacherId, String on, LocalDate day) {
        return sql.first(VETOED, row -> true, teacherId, on, day, day).isPresent();
    }
}
