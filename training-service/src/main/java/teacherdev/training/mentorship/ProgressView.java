package teacherdev.training.mentorship;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.training.mentorship.rules.Minima.Shortfall;
import teacherdev.training.mentorship.rules.ReviewStage;

/** How far a pairing has come, and what is missing. */
public record ProgressView(
        UUID pairingId,
        LocalDate asOf,
        int logs,
        int logsRequired,

        @Schema(description = "Months and terms, also the present ones, that lack activities")
        List<Shortfall> missing,

        List<ReviewView> reviews,
        Set<ReviewStage> reviewsMissing,

        @Schema(
                examples = "[\"MEETING\", \"OBSERVED_LESSON\", \"OPEN_LESSON\"]",
                description = "What its log may hold, by its policy")
        Set<String> activities,

        @Schema(type = SchemaType.STRING, description = "Lessons a week that count as the mentor's load")
        BigDecimal mentorWeeklyLessons) {}
