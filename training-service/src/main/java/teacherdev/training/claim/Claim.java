package teacherdev.training.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.training.credit.CourseLevel;
import teacherdev.training.credit.CreditRequest;
import teacherdev.training.credit.Form;
import teacherdev.training.roster.Roster.School;

/** A claim as it is stored. */
record Claim(
        UUID id,
        long version,
        UUID teacherId,
        School school,
        String externalId,
        String activity,
        CourseLevel courseLevel,
        Form form,
        BigDecimal hours,
        LocalDate date,
        String category,
        String evidence,
        List<ApprovalStep> chain,
        ClaimState state,
        ApprovalStep step,
        int round,
        UUID entryId) {

    private static final String SOURCE = "CLAIM";

    static Claim of(Row row) {
        return new Claim(
                row.id("id"),
                row.number("version"),
                row.id("teacher_id"),
                new School(row.id("school_id"), row.text("school_code")),
                row.text("external_id"),
                row.text("activity"),
                row.constant("course_level", CourseLevel.class),
                row.constant("form", Form.class),
                row.decimal("hours"),
                row.date("activity_date"),
                row.text("category"),
                row.text("evidence"),
                row.texts("chain").stream().map(ApprovalStep::valueOf).toList(),
                row.constant("state", ClaimState.class),
                row.constant("step", ApprovalStep.class),
                row.integer("round"),
                row.id("entry_id"));
    }

    /** The step after the present one; null after the last. */
    ApprovalStep nextStep() {
        int next = chain.indexOf(step) + 1;
        return next == chain.size() ? null : chain.get(next);
    }

    /** What the ledger is told when the claim is approved. */
    CreditRequest credit() {
        return new CreditRequest(activity, courseLevel, form, hours, date, category, SOURCE, externalId, null);
    }
}
