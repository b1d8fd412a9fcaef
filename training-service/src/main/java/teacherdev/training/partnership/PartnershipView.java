package teacherdev.training.partnership;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A pairing of organisations as clients see it. */
public record PartnershipView(
        UUID id,
        long version,
        PartnershipKind kind,
        String helper,
        String partner,
        String goals,
        LocalDate from,

        @Schema(description = "The first day on which it no longer holds")
        LocalDate to,

        @Schema(nullable = true, description = "When it ended before the time")
        LocalDate endedOn,

        @Schema(nullable = true) String endReason) {

    static final String COLUMNS = """
            select p.id, p.version, p.kind, p.helper, p.partner, p.goals, p.valid_from, p.valid_to, p.ended_on, p.end_reason
            from organisation_pairing p
            """;

    static PartnershipView of(Row row) {
        return new PartnershipView(
                row.id("id"),
                row.number("version"),
                row.constant("kind", PartnershipKind.class),
                row.text("helper"),
                row.text("partner"),
                row.text("goals"),
                row.date("valid_from"),
                row.date("valid_to"),
                row.date("ended_on"),
                row.text("end_reason"));
    }
}
