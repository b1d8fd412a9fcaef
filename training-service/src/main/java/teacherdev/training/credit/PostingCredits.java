package teacherdev.training.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.web.access.Access;
import teacherdev.training.roster.Roster.School;

/** Posts to the ledger for other features, which have decided who may do so, in their transactions. */
@ApplicationScoped
public class PostingCredits {

    private final TakingBack takingBack;
    private final Ledger ledger;
    private final Converting converting;
    private final Clock clock;

    PostingCredits(TakingBack takingBack, Ledger ledger, Converting converting, Clock clock) {
        this.takingBack = takingBack;
        this.ledger = ledger;
        this.converting = converting;
        this.clock = clock;
    }

    /**
     * Refuses an activity that could not be credited whoever approves it: the credit rule cannot value it.
     *
     * @param claimed what was claimed
     * @param decided the same with what approvers have said so far
     */
    public void requireClaimable(School school, CreditRequest claimed, CreditRequest decided) {
        converting.requireClaimable(entry(school, claimed), entry(school, decided));
    }

    private CreditEntry entry(School school, CreditRequest activity) {
        return CreditEntry.grant(Ids.next(), null, school, activity, clock.instant());
    }

    /** Credits an activity; refuses one of the same source that this teacher has been credited with. */
    @Transactional(TxType.MANDATORY)
    public UUID post(Access actor, UUID teacherId, School school, CreditRequest activity) {
        CreditEntry entry = CreditEntry.grant(
                Ids.next(), teacherId, school, activity, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return ledger.post(entry, actor).id();
    }

    /** Takes an activity back by the exact opposite of the entry that stands for it now; refuses a second time. */
    @Transactional(TxType.MANDATORY)
    public UUID takeBack(Access actor, UUID teacherId, UUID entryId, String reason) {
        return takingBack.takeBack(actor, teacherId, entryId, reason, _ -> {}).id();
    }
}
