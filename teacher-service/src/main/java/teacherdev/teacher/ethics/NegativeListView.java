package teacherdev.teacher.ethics;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.ethics.rules.Severity;

/** The coded list of what a teacher must not do 师德负面清单. */
public record NegativeListView(int version, List<BreachView> breaches) {

    /** A coded breach with what it entails when it is confirmed. */
    @Schema(name = "NegativeListBreach")
    public record BreachView(
            @Schema(examples = "N10") String code,
            @Schema(description = "Chinese text") String zh,
            @Schema(description = "English text") String en,
            Severity severity,

            @Schema(nullable = true, description = "Months of the veto; null for ever")
            Integer vetoMonths,

            List<String> vetoOn,
            boolean terminal) {}
}
