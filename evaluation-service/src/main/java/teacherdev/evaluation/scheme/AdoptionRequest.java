package teacherdev.evaluation.scheme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How and from when a scheme was adopted. */
record AdoptionRequest(
        @NotNull @Schema(examples = "2026-09-01", description = "The first day on which it holds")
        LocalDate effectiveFrom,

        @NotBlank
        @Size(max = 2_000)
        @Schema(examples = "教代会 2026-06-20 表决:应到 101,赞成 93", description = "The vote, the meeting or the document")
        String record) {}
