package teacherdev.platform.runtime.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;

/** Writes the audit trail, in the transaction of the deed. */
@ApplicationScoped
public class Audit {

    private static final String INSERT =
            "insert into audit_entry (id, occurred_at, actor, action, subject_type, subject_id) values (?, ?, ?, ?, ?, ?)";

    private final Sql sql;
    private final Clock clock;

    Audit(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @param action a past participle in UPPER_SNAKE, for example CREDIT_REVERSED
     * @param subjectType the kind of thing, for example TEACHER
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Access actor, String action, String subjectType, Object subjectId) {
        sql.update(INSERT, Ids.next(), clock.instant(), actor.subject(), action, subjectType, subjectId.toString());
    }
}
