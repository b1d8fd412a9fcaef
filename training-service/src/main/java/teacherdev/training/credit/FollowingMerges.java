package teacherdev.training.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.roster.TeacherMerged;

/**
 * When two records of a person become one, the hours of the absorbed record count for the surviving one. No entry changes: each
 * valid one is reversed under the old record and granted again, in its place, under the other, for the school and the day
 * that it has. Sums, caps and the other services follow by the same entries. An activity that a source system reported
 * under both records counts once.
 */
@ApplicationScoped
class FollowingMerges {

    private static final Logger LOG = Logger.getLogger(FollowingMerges.class);
    private static final Access ITSELF = new Access("teacher-merge", List.of("CN"), Optional.empty());
    private static final int ENTRIES_MAX = 10_000;

    private static final String VALID = """
            select e.* from credit_entry e
            where e.teacher_id = ? and e.kind = 'GRANT' and not exists (select from credit_reversal r where r.entry_id = e.id)
            order by e.activity_date, e.id limit ?
            """;
    private static final String CLAIMED = """
            select s.source_system, s.external_id from unnest(?::text[], ?::text[]) as r (source_system, external_id)
            join credit_source s
                on s.source_system = r.source_system and s.teacher_id = ? and s.external_id = r.external_id
            """;

    private final Sql sql;
    private final Ledger ledger;
    private final Converting converting;
    private final Audit audit;
    private final Clock clock;

    private record Source(String system, String externalId) {}

    FollowingMerges(Sql sql, Ledger ledger, Converting converting, Audit audit, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.converting = converting;
        this.audit = audit;
        this.clock = clock;
    }

    void follow(@Observes TeacherMerged merge) {
        if (valid(merge.absorbed()).isEmpty()) {
            return;
        }
        ledger.hold(List.of(merge.absorbed(), merge.survivor()));
        // Once more under the locks: somebody may have reversed one of them meanwhile.
        List<CreditEntry> stated = stated(valid(merge.absorbed()), merge);
        if (stated.isEmpty()) {
            return;
        }
        var _ = ledger.append(stated, ledger.lock(Ledger.byTeacher(stated)), ITSELF);
        audit.recordAll(ITSELF, "CREDITS_MERGED", "TEACHER", List.of(merge.absorbed(), merge.survivor()));
    }

    private List<CreditEntry> valid(UUID teacherId) {
        return sql.list(VALID, Entries::of, teacherId, ENTRIES_MAX);
    }

    /** For each entry its reversal and, unless the activity is there already, the entry in its place. */
    private List<CreditEntry> stated(List<CreditEntry> moving, TeacherMerged merge) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Set<Source> claimed = new HashSet<>(sql.list(
                CLAIMED,
                row -> new Source(row.text("source_system"), row.text("external_id")),
                Columns.texts(moving, CreditEntry::sourceSystem),
                Columns.texts(moving, CreditEntry::externalId),
                merge.survivor()));
        List<CreditEntry> again = moving.stream()
                .map(entry -> entry.movedTo(merge.survivor(), Ids.next(), now))
                .toList();
        Map<UUID, ProblemException> refused = converting.refusals(again);
        List<CreditEntry> stated = new ArrayList<>();
        for (int i = 0; i < moving.size(); i++) {
            CreditEntry entry = moving.get(i);
            CreditEntry moved = again.get(i);
            if (refused.containsKey(moved.id())) {
                // It stays where it is valued, and follows when the rule can value it and the record is told again.
                LOG.warnf(
                        "entry not moved entry=%s reason=%s",
                        entry.id(), refused.get(moved.id()).code().name());
                continue;
            }
            stated.add(entry.reversal(Ids.next(), "merged into " + merge.survivor(), now));
            if (entry.externalId() == null || claimed.add(new Source(entry.sourceSystem(), entry.externalId()))) {
                stated.add(moved);
            }
        }
        return stated;
    }
}
