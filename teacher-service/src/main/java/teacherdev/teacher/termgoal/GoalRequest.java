package teacherdev.teacher.termgoal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A goal of a term. */
public record GoalRequest(
        @NotBlank @Size(max = 1000) @Schema(examples = "三年内建成县级以上骨干教师梯队")
        String content,

        @NotBlank
        @Size(max = 1000)
        @Schema(examples = "县级以上骨干教师由 4 人增至 10 人", description = "How it will be seen whether it is met 衡量标准")
        String measure,

        @NotNull
        @DecimalMin("0.01")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        @Schema(
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                examples = "40",
                description = "Its weight among the goals")
        BigDecimal weight) {}
