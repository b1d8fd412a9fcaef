package teacherdev.teacher.observation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lesson that somebody observed. */
public record ObservationRequest(
        @NotNull @Schema(examples = "2026-10-12") LocalDate observedOn,

        @NotNull @Min(1) @Max(16) @Schema(examples = "3", description = "Which lesson of the day 第几节")
        Integer period,

        @NotBlank @Size(max = 40) @Schema(examples = "5117020001", description = "Where; it may be any school")
        String schoolCode,

        @Size(max = 60) @Schema(nullable = true, examples = "三年级2班", description = "The class")
        String unit,

        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") @Schema(nullable = true, examples = "CHINESE")
        String subject,

        @Size(max = 200) @Schema(nullable = true, examples = "《草船借箭》第一课时")
        String topic,

        @Schema(
                nullable = true,
                description = "Who taught it, where she is recorded here; she reads it with side=TAUGHT")
        UUID taughtBy) {}
