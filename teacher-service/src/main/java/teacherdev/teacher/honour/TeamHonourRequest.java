package teacherdev.teacher.honour;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An honour of a team. */
public record TeamHonourRequest(
        @NotNull @Size(max = 30) @Schema(examples = "5117020001")
        String schoolCode,

        @NotNull @Size(max = 40) @Schema(examples = "TEAM") String kind,
        @NotNull HonourLevel level,

        @NotBlank @Size(max = 100) @Schema(examples = "优秀教研组")
        String name,

        @NotBlank @Size(max = 100) String awardedBy,
        @Size(max = 100) @Schema(nullable = true) String document,
        @NotNull @Schema(examples = "2024-09-01") LocalDate from,
        @Schema(nullable = true) LocalDate to,

        @NotNull @Size(max = 200) @Schema(description = "Its members, teachers of your scope; may be empty")
        Set<@NotNull UUID> members) {}
