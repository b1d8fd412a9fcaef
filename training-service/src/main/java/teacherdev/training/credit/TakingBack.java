package teacherdev.training.credit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.web.access.Access;

/** Posts the exact opposite of the entry that stands for an activity now, wherever corrections, moves and merges took it. */
@ApplicationScoped
class TakingBack {

    private final Entries entries;
    private final Ledger ledger;
    private final Clock clock;

    TakingBack(Entries entries, Ledger ledger, Clock clock) {
        this.entries = entries;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Needs a transaction; refuses a second time.
     *
     * @param entryId the activity's first entry or any that took its place
     * @param check refuses by throwing; it sees the entry that is taken back, under the lock of its account
     */
    CreditEntry takeBack(Access actor, UUID teacherId, UUID entryId, String reason, Consumer<CreditEntry> check) {
        UUID account = standing(teacherId, entryId).teacherId();
        Map<UUID, Long> versions = ledger.lock(account);
        CreditEntry entry = standing(teacherId, entryId);
        if (!entry.teacherId().equals(account)) {
            // Her records were merged while this waited for the lock.
            versions = ledger.lock(entry.teacherId());
        }
        check.accept(entry);
        CreditEntry reversal =
                entry.reversal(Ids.next(), reason, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return ledger.append(List.of(reversal), versions, actor).getFirst();
    }

    private CreditEntry standing(UUID teacherId, UUID entryId) {
        return entries.standing(teacherId, entryId).orElseThrow(TeacherNotFound::problem);
    }
}
