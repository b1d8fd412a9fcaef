package teacherdev.training.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.web.access.Access;
import teacherdev.training.roster.Roster.School;

/**
 * Credits what another feature of this service decided, in that decision's own transaction: either both are there or
 * neither. Whether the caller may decide it is the feature's to know; the ledger still counts an activity of a source once.
 */
@ApplicationScoped
public class GrantingCredits {

    private final Ledger ledger;
    private final Clock clock;

    GrantingCredits(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param school to which the activity is attributed */
    public record Grant(UUID teacherId, School school, CreditRequest request) {}

    @Transactional(TxType.MANDATORY)
    public void grantAll(Access actor, List<Grant> grants) {
        if (grants.isEmpty()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<CreditEntry> entries = grants.stream()
                .map(grant -> CreditEntry.grant(Ids.next(), grant.teacherId(), grant.school(), grant.request(), now))
                .toList();
        var _ = ledger.append(entries, ledger.lock(Ledger.byTeacher(entries)), actor);
    }
}
