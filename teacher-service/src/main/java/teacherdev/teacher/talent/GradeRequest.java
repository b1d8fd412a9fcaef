package teacherdev.teacher.talent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A grade that a member is to get. */
public record GradeRequest(
        @NotBlank @Size(max = 40) @Schema(examples = "中级校长", description = "As the scheme principal-grade calls it")
        String grade,

        @NotNull @Schema(examples = "2026-09-01") LocalDate grantedOn) {}
