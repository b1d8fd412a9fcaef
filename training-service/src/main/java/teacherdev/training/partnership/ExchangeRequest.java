package teacherdev.training.partnership;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A teacher who goes to the other side. */
public record ExchangeRequest(
        @NotNull UUID teacherId,

        @NotNull @Schema(description = "OUT from the helper to the partner, IN the other way")
        Direction direction,

        @NotNull @Schema(examples = "2026-09-01") LocalDate from,

        @NotNull @Schema(examples = "2027-01-31", description = "The last day")
        LocalDate to) {}
