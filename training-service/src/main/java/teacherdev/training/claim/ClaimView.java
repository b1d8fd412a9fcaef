package teacherdev.training.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.training.credit.CourseLevel;
import teacherdev.training.credit.Form;
import teacherdev.training.credit.StoredJson;

/** A claim and its way so far 学时申报. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClaimView(
        UUID id,
        long version,
        UUID teacherId,
        String schoolCode,
        String externalId,
        String activity,
        CourseLevel courseLevel,
        Form form,

        @Schema(type = SchemaType.STRING, examples = "24.00")
        BigDecimal hours,

        LocalDate date,
        String category,
        String evidence,

        @Schema(description = "What the credit rule asks of the activity beyond hours, form, level and category")
        Map<String, String> facts,

        @Schema(description = "What approvers have set beyond that; it counts before what was claimed")
        Map<String, String> decidedFacts,

        ClaimState state,

        @Schema(description = "The step that decides next; absent when none does")
        ApprovalStep step,

        @Schema(examples = "1", description = "Grows each time the claim is sent again")
        int round,

        List<ApprovalStep> chain,

        @Schema(description = "The entry that the approval posted; absent until the last step has approved")
        UUID entryId,

        @Schema(description = "The entry that stands for it now; absent when none does, because it was taken back")
        UUID standingEntryId,

        @Schema(
                description =
                        "Every entry that it brought, the oldest first: what was posted, what took it back, what took its place after a"
                                + " correction, recalculation, move or merge, and what that changed elsewhere")
        List<ClaimEntry> entries,

        List<Deed> deeds) {

    /** What somebody did with the claim. */
    @Schema(name = "ClaimDeed")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Deed(
            int round,
            ApprovalStep step,
            String deed,
            String reason,

            @Schema(description = "Facts that the approver set")
            Map<String, String> facts,

            @Schema(description = "What was claimed in this round; with the deed SUBMITTED only")
            Claimed claimed,

            @Schema(examples = "county-bureau@511702", description = "Whose token it was")
            String actor,

            Instant occurredAt) {

        static Deed of(Row row) {
            return new Deed(
                    row.integer("round"),
                    row.constant("step", ApprovalStep.class),
                    row.text("deed"),
                    row.text("reason"),
                    set(StoredJson.facts(row.text("facts"))),
                    Claimed.of(row),
                    row.text("actor"),
                    row.instant("occurred_at"));
        }
    }

    /** What a round claimed, and what its approvers decided on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Claimed(
            String activity,
            CourseLevel courseLevel,
            Form form,

            @Schema(type = SchemaType.STRING, examples = "24.00")
            BigDecimal hours,

            String category,
            String evidence,
            Map<String, String> facts) {

        static Claimed of(Row row) {
            return row.text("activity") == null
                    ? null
                    : new Claimed(
                            row.text("activity"),
                            row.constant("course_level", CourseLevel.class),
                            row.constant("form", Form.class),
                            row.decimal("hours"),
                            row.text("category"),
                            row.text("evidence"),
                            set(StoredJson.facts(row.text("claimed_facts"))));
        }
    }

    public ClaimView {
        entries = List.copyOf(entries);
        deeds = List.copyOf(deeds);
    }

    private static Map<String, String> set(Map<String, String> facts) {
        return facts.isEmpty() ? null : facts;
    }

    static ClaimView of(Claim claim, List<ClaimEntry> brought, List<Deed> deeds) {
        return new ClaimView(
                claim.id(),
                claim.version(),
                claim.teacherId(),
                claim.school().code(),
                claim.activity().externalId(),
                claim.activity().activity(),
                claim.activity().courseLevel(),
                claim.activity().form(),
                claim.activity().hours(),
                claim.activity().date(),
                claim.activity().category(),
                claim.activity().evidence(),
                set(claim.activity().facts()),
                set(claim.decided()),
                claim.state(),
                claim.step(),
                claim.round(),
                claim.chain(),
                claim.entryId(),
                ClaimEntry.standing(brought).map(ClaimEntry::id).orElse(null),
                brought,
                deeds);
    }
}
