package teacherdev.teacher.mobility;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A move that the present school offers. */
public record TransferRequest(
        @NotNull UUID teacherId,
        @NotNull TransferKind kind,

        @NotNull
        @Size(max = 30)
        @Schema(examples = "5117020002", description = "Where she is to work; it may be out of your scope")
        String toSchool,

        @NotNull @Schema(examples = "2027-09-01") LocalDate from,

        @Schema(
                nullable = true,
                description =
                        "First day back. Needed for all but TRANSFER, which has none; a PLACEMENT lasts three years when absent")
        LocalDate to,

        @Size(max = 500) @Schema(nullable = true) String reason) {}
