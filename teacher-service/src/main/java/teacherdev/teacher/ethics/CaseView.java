package teacherdev.teacher.ethics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.ethics.rules.CaseState;
import teacherdev.teacher.ethics.rules.Severity;

/** A case as its reader may see it 师德案件. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CaseView(
        UUID id,
        UUID teacherId,
        CaseState state,

        @Schema(nullable = true, description = "Null for readers who may only know that there is a case")
        String code,

        @Schema(nullable = true) Integer listVersion,
        @Schema(nullable = true) Severity severity,
        @Schema(nullable = true) LocalDate occurredOn,

        @Schema(description = "Until when the teacher may reply before a decision")
        LocalDate replyUntil,

        List<String> vetoOn,
        @Schema(nullable = true) LocalDate vetoedFrom,

        @Schema(nullable = true, description = "The first day without veto; null while it has no end")
        LocalDate vetoedUntil,

        boolean terminal,
        @Schema(nullable = true) LocalDate sanctionedUntil,

        @Schema(description = "What was said and decided, in order; empty for readers without the right to it")
        List<EntryView> entries,

        @Schema(description = "Also the ETag") long version) {

    /** An entry of a case. */
    @Schema(name = "EthicsEntry")
    public record EntryView(
            CaseState kind,
            Instant at,
            @Schema(nullable = true) String statement,
            @Schema(nullable = true) LocalDate endsOn) {}
}
