package teacherdev.teacher.degree;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A degree that a teacher was awarded. */
public record DegreeRequest(
        @NotNull @Schema(examples = "BACHELOR") DegreeLevel level,

        @NotNull @PastOrPresent @Schema(examples = "2010-06-30")
        LocalDate awardedOn,

        @Size(max = 100) @Schema(examples = "示例师范大学", nullable = true)
        String institution,

        @Size(max = 100) @Schema(examples = "汉语言文学", nullable = true)
        String major,

        @Schema(nullable = true, description = "The degree that this one corrects; its old form stays readable")
        UUID corrects) {}
