package teacherdev.training.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.training.credit.EntryKind;
import teacherdev.training.credit.Unit;

/** An entry of the ledger that a claim brought, at first or by what happened to its hours since. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClaimEntry(
        UUID id,

        @Schema(description = "Whose ledger it is in; another one than the claim's after a merge of records")
        UUID teacherId,

        EntryKind kind,

        @Schema(description = "The entry that this one takes back")
        UUID reverses,

        LocalDate date,

        @Schema(type = SchemaType.STRING, examples = "24.00")
        BigDecimal activityHours,

        @Schema(type = SchemaType.STRING, examples = "24.00", description = "What it counts by the credit rule")
        BigDecimal amount,

        Unit unit,
        Instant recordedAt) {

    static ClaimEntry of(Row row) {
        return new ClaimEntry(
                row.id("id"),
                row.id("teacher_id"),
                row.constant("kind", EntryKind.class),
                row.id("reverses"),
                row.date("activity_date"),
                row.decimal("activity_hours"),
                row.decimal("amount"),
                row.constant("unit", Unit.class),
                row.instant("recorded_at"));
    }

    /** The grant that nothing took back. */
    static Optional<ClaimEntry> standing(List<ClaimEntry> brought) {
        List<UUID> reversed = brought.stream()
                .filter(entry -> entry.kind() == EntryKind.REVERSAL)
                .map(ClaimEntry::reverses)
                .toList();
        return brought.stream()
                .filter(entry -> entry.kind() == EntryKind.GRANT && !reversed.contains(entry.id()))
                .findFirst();
    }
}
