package teacherdev.training.mentorship;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.training.mentorship.rules.PairingKind;

/** A pairing as clients see it. */
public record PairingView(
        UUID id,
        long version,
        PairingKind kind,
        UUID mentorId,
        UUID menteeId,
        PairingStatus status,
        @Schema(examples = "2026-09-01") LocalDate from,

        @Schema(nullable = true, description = "The first day on which it no longer holds")
        LocalDate to,

        List<String> goals,
        boolean mentorAgreed,
        boolean menteeAgreed,
        @Schema(nullable = true) String endReason) {}
