package teacherdev.evaluation.summary;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.evaluation.training.TrainingTotal;

/** A teacher's development in a year 年度发展概况. */
public record DevelopmentSummary(
        UUID teacherId,
        String name,

        @Schema(
                nullable = true,
                description = "Her primary school on the last day of the year, or today if it is not over")
        String schoolCode,

        int year,

        @Schema(description = "One item per unit; units are never added together")
        List<TrainingTotal> training) {

    public DevelopmentSummary {
        training = List.copyOf(training);
    }
}
