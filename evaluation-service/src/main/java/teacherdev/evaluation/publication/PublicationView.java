package teacherdev.evaluation.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A publication as its readers see it. */
@Schema(name = "Publication", description = "Public results that may be objected to 公示")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicationView(
        UUID id,
        PublicationKind kind,
        UUID subjectId,
        String organisation,
        int workingDays,
        LocalDate publishedOn,

        @Schema(examples = "2026-12-25", description = "The last day on which one may object")
        LocalDate closesOn,

        @Schema(description = "Whether the period is running")
        boolean open,

        int objections,
        int unanswered,
        Instant publishedAt) {

    static PublicationView of(Row row, LocalDate today) {
        LocalDate closesOn = row.date("closes_on");
        return new PublicationView(
                row.id("id"),
                row.constant("kind", PublicationKind.class),
                row.id("subject_id"),
                row.text("organisation"),
                row.integer("working_days"),
                row.date("published_on"),
                closesOn,
                !today.isAfter(closesOn),
                row.integer("objections"),
                row.integer("unanswered"),
                row.instant("published_at"));
    }
}
