package teacherdev.training.studio;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A studio to be founded. */
public record StudioRequest(
        @NotBlank @Size(max = 30) @Schema(examples = "511702", description = "The organisation that founds it")
        String owner,

        @NotBlank @Size(max = 200) @Schema(examples = "王小明小学语文名师工作室")
        String name,

        @NotNull @Schema(description = "The teacher who leads it; in your scope")
        UUID hostId,

        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") @Schema(nullable = true, examples = "CHINESE")
        String subject,

        @NotNull @Schema(examples = "2026-09-01") LocalDate from,

        @NotNull @Schema(examples = "2029-09-01", description = "The first day after the term")
        LocalDate to) {}
