package teacherdev.training.credit;

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

/** One entry of the ledger 学时记录. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreditView(
        UUID id,
        UUID teacherId,
        EntryKind kind,

        @Schema(description = "The entry that this one reverses")
        UUID reverses,

        @Schema(description = "The school to which the activity is attributed")
        String schoolCode,

        int year,
        String activity,
        CourseLevel courseLevel,
        Form form,
        LocalDate date,

        @Schema(type = SchemaType.STRING, examples = "12.00", description = "Hours of the activity")
        BigDecimal activityHours,

        @Schema(type = SchemaType.STRING, examples = "12.00", description = "What it counts by the credit rule")
        BigDecimal amount,

        Unit unit,

        @Schema(description = "The credit rule that valued it, and why; absent where an hour counts as an hour")
        Rule rule,

        @Schema(description = "What the rule asks of the activity beyond hours, form, level and category")
        Map<String, String> facts,

        @Schema(examples = "REQUIRED", description = "What the activity counts as; absent when nobody said")
        String category,

        @Schema(description = "Where the hours come from") Origin origin,

        @Schema(description = "What proves it") String evidence,

        @Schema(description = "The entry in whose place this one stands, because the source system corrected it")
        UUID replaces,

        @Schema(description = "The entry that made this adjustment necessary")
        UUID causedBy,

        String sourceSystem,
        String externalId,
        String reason,
        Instant recordedAt) {

    /** The version of a credit scheme that valued an entry. */
    @Schema(name = "CreditRule")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rule(
            @Schema(examples = "county-credits") String scheme,
            int version,
            @Schema(description = "SHA-256 of the document") String hash,

            @Schema(
                    examples = "2026",
                    description =
                            "The year in which the period begins over which its caps hold; absent in entries of before")
            Integer periodYear,

            @Schema(examples = "1", description = "How many calendar years that period has")
            Integer periodYears,

            List<RuleStep> steps) {
        public Rule {
            steps = List.copyOf(steps);
        }
    }

    static Rule rule(Valuation worth) {
        return worth.isByRule()
                ? new Rule(
                        worth.ruleCode(),
                        worth.ruleVersion(),
                        worth.ruleHash(),
                        worth.periodYear(),
                        worth.periodYears(),
                        StoredJson.steps(worth.trace()))
                : null;
    }

    static CreditView of(Row row) {
        return Entries.of(row).view();
    }
}
