package teacherdev.training.mentorship;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that mentor and mentee did. */
public record LogRequest(
        @NotBlank
        @Size(max = 60)
        @Schema(
                examples = "OBSERVED_LESSON",
                description =
                        "MEETING 联席会, OBSERVED_LESSON 听课, OPEN_LESSON 公开课, or what else the pairing's policy names; its"
                                + " progress lists them")
        String activity,

        @NotNull @Schema(examples = "2026-10-12") LocalDate date,

        @Schema(nullable = true, description = "When it was announced; some activities count only if they were")
        LocalDate announcedOn,

        @Min(1) @Max(1_000_000) @Schema(nullable = true, description = "How much it counts; 1 when absent")
        Integer quantity,

        @Size(max = 2_000) @Schema(nullable = true) String note) {

    int counted() {
        return quantity == null ? 1 : quantity;
    }
}
