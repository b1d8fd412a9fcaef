package teacherdev.training.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.training.credit.CourseLevel;
import teacherdev.training.credit.Form;
import teacherdev.training.credit.StoredJson;
import teacherdev.training.roster.Roster.School;

/**
 * A claim as it is stored.
 *
 * @param decided facts that approvers have set in this round
 */
record Claim(
        UUID id,
        long version,
        UUID teacherId,
        School school,
        ClaimRequest activity,
        Map<String, String> decided,
        List<ApprovalStep> chain,
        ClaimState state,
        ApprovalStep step,
        int round,
        UUID entryId) {

    static Claim of(Row row) {
        return new Claim(
                row.id("id"),
                row.number("version"),
                row.id("teacher_id"),
                new School(row.id("school_id"), row.text("school_code")),
                new ClaimRequest(
                        row.text("external_id"),
                        row.text("activity"),
                        row.constant("course_level", CourseLevel.class),
                        row.constant("form", Form.class),
                        row.decimal("hours"),
                        row.date("activity_date"),
                        row.text("category"),
                        row.text("evidence"),
                        StoredJson.facts(row.text("facts"))),
                StoredJson.facts(row.text("decided_facts")),
                row.texts("chain").stream().map(ApprovalStep::valueOf).toList(),
                row.constant("state", ClaimState.class),
                row.constant("step", ApprovalStep.class),
                row.integer("round"),
                row.id("entry_id"));
    }

    /** What approvers have set, this one last. */
    Map<String, String> decidedWith(Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(decided);
        all.putAll(facts);
        return all;
    }

    /** The step after the present one; null after the last. */
    ApprovalStep nextStep() {
        int next = chain.indexOf(step) + 1;
        return next == chain.size() ? null : chain.get(next);
    }
}
