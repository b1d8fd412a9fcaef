package teacherdev.training.rollup;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a recomputation from the ledger found. */
public record Reconciliation(
        @Schema(description = "How many entries of the ledger were summed again")
        long entries,

        @Schema(
                description =
                        "Sums that are not what the ledger says and amounts that are not what their rule says, at most 1,000; empty when all agree")
        List<Difference> differences) {

    public Reconciliation {
        differences = List.copyOf(differences);
    }
}
