package teacherdev.training.session;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session, as it is recorded and as it is changed. */
public record SessionRequest(
        @NotNull UUID courseId,
        @NotNull @Schema(examples = "2026-10-12") LocalDate firstDay,
        @NotNull @Schema(examples = "2026-10-13") LocalDate lastDay,

        @NotNull @Schema(examples = "2026-10-01", description = "The last day for enrolling")
        LocalDate enrolUntil,

        @NotBlank @Size(max = 200) @Schema(examples = "县教师发展中心 301")
        String place,

        @NotNull @Min(1) @Max(10_000) @Schema(examples = "40")
        Integer capacity,

        @NotNull @Min(1) @Max(400) @Schema(examples = "4", description = "Half days on which attendance is taken")
        Integer halfDays,

        @Size(max = 50) @Schema(nullable = true) List<@NotBlank @Size(max = 80) String> trainers) {

    public SessionRequest {
        trainers = List.copyOf(Objects.requireNonNullElse(trainers, List.of()));
    }
}
