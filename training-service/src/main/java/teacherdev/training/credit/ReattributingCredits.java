package teacherdev.training.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.training.roster.Roster.School;

/**
 * Moves a teacher's activities to the schools where, as it turned out, she worked on their days: the entry is reversed at the
 * one school and posted again at the other, a pair that leaves her totals what they were and is valued by the other's rule.
 */
@ApplicationScoped
public class ReattributingCredits {

    private static final String MISPLACED = """
            select e.*, s.school_id as right_school_id, s.code as right_school_code
            from credit_entry e
            join roster_assignment a on a.teacher_id = e.teacher_id and a.is_primary and a.valid_from <= e.activity_date
                and (a.valid_to is null or a.valid_to > e.activity_date)
            join roster_school s on s.school_id = a.school_id
            where e.teacher_id = ? and e.activity_date >= ? and e.year >= ? and e.kind = 'GRANT' and a.school_id <> e.school_id
              and not exists (select from credit_reversal r where r.entry_id = e.id)
            order by e.activity_date, e.id
            """;

    private final Sql sql;
    private final Ledger ledger;
    private final Audit audit;
    private final Clock clock;

    private record Misplaced(CreditEntry entry, School right) {
        static Misplaced of(Row row) {
            return new Misplaced(Entries.of(row), new School(row.id("right_school_id"), row.text("right_school_code")));
        }
    }

    ReattributingCredits(Sql sql, Ledger ledger, Audit audit, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Moves what is with the wrong school; the same again moves nothing.
     *
     * @param firstDay what happened before it is of frozen years and stays as it is
     * @return how many activities were moved
     */
    @Transactional(TxType.MANDATORY)
    public int reattribute(Access actor, UUID teacherId, LocalDate firstDay, String reason) {
        if (misplaced(teacherId, firstDay).isEmpty()) {
            return 0;
        }
        ledger.hold(List.of(teacherId));
        // Once more under the lock: somebody may have reversed one of them, or posted another, meanwhile.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<CreditEntry> pairs = new ArrayList<>();
        for (Misplaced one : misplaced(teacherId, firstDay)) {
            pairs.add(one.entry().reversal(Ids.next(), reason, now));
            pairs.add(one.entry().againAt(one.right(), Ids.next(), now));
        }
        if (!pairs.isEmpty()) {
            var _ = ledger.append(pairs, ledger.lock(Ledger.byTeacher(pairs)), actor);
            audit.record(actor, "CREDIT_REATTRIBUTED", "TEACHER", teacherId);
        }
        return pairs.size() / 2;
    }

    private List<Misplaced> misplaced(UUID teacherId, LocalDate firstDay) {
        return sql.list(MISPLACED, Misplaced::of, teacherId, firstDay, firstDay.getYear());
    }
}
