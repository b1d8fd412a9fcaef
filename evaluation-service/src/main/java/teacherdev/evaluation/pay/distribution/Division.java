package teacherdev.evaluation.pay.distribution;

import java.util.List;
import java.util.UUID;
import teacherdev.evaluation.pay.rules.PartBalance;

/**
 * A pool divided.
 *
 * @param schemeId the scheme that it was divided by, or null
 * @param schemeHash SHA-256 of its document, or null
 */
record Division(List<Award> awards, List<PartBalance> balances, UUID schemeId, String schemeHash) {
    Division {
        awards = List.copyOf(awards);
        balances = List.copyOf(balances);
    }
}
