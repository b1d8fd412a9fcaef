package teacherdev.platform.runtime.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.sql.Write;
import teacherdev.platform.web.access.Access;

/** Writes the audit trail, in the transaction of the deed. */
@ApplicationScoped
public class Audit {

    private static final String INSERT =
            "insert into audit_entry (id, occurred_at, actor, action, subject_type, subject_id) values (?, ?, ?, ?, ?, ?)";

    private static final String INSERT_ALL = """
            insert into audit_entry (id, occurred_at, actor, action, subject_type, subject_id)
            select e.id, ?, ?, ?, ?, e.subject from unnest(?::uuid[], ?::text[]) as e (id, subject)
            """;
    private static final String INSERT_VIEW = """
            insert into audit_entry (id, occurred_at, actor, action, subject_type, subject_id, purpose)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

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
        sql.updateAll(entry(actor, action, subjectType, subjectId));
    }

    /** The same for whoever sends it in one trip with the deed itself. */
    public Write entry(Access actor, String action, String subjectType, Object subjectId) {
        return Write.of(
                INSERT, Ids.next(), clock.instant(), actor.subject(), action, subjectType, subjectId.toString());
    }

    /** The same deed on many things, in one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(Access actor, String action, String subjectType, List<?> subjectIds) {
        if (!subjectIds.isEmpty()) {
            sql.update(
                    INSERT_ALL,
                    clock.instant(),
                    actor.subject(),
                    action,
                    subjectType,
                    Columns.ids(subjectIds, _ -> Ids.next()),
                    Columns.texts(subjectIds, id -> id));
        }
    }

    /** A look at something that is hidden by default, with the purpose that was stated. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordView(Access actor, String action, String subjectType, Object subjectId, String purpose) {
        sql.update(
                INSERT_VIEW,
                Ids.next(),
                clock.instant(),
                actor.subject(),
                action,
                subjectType,
                subjectId.toString(),
                purpose);
    }
}
