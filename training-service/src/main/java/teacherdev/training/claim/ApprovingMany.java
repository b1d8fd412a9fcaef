package teacherdev.training.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import teacherdev.platform.runtime.bulk.BulkRow;
import teacherdev.platform.runtime.bulk.RowKey;
import teacherdev.platform.runtime.bulk.RowResult;
import teacherdev.platform.runtime.bulk.RowStatus;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.claim.DecidingClaims.Decider;

/** Approves many claims, each in a transaction of its own: one that cannot be approved stops none of the others. */
@ApplicationScoped
class ApprovingMany {

    private final DecidingClaims deciding;

    ApprovingMany(DecidingClaims deciding) {
        this.deciding = deciding;
    }

    List<RowResult> approve(Decider decider, List<BulkRow<ApprovalRow>> rows) {
        return rows.stream()
                .map(row -> row.isSound() ? approve(decider, row) : RowResult.failed(row))
                .toList();
    }

    private RowResult approve(Decider decider, BulkRow<ApprovalRow> row) {
        ApprovalRow claim = row.content();
        BulkRow<ApprovalRow> named =
                new BulkRow<>(row.row(), new RowKey(null, claim.id().toString()), claim, List.of());
        try {
            deciding.approve(decider, claim.id(), claim.version(), claim.facts());
            return RowResult.of(named, RowStatus.UPDATED, claim.id());
        } catch (ProblemException refusal) {
            return RowResult.failed(named, refusal);
        }
    }
}
