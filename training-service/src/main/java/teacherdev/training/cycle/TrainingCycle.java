package teacherdev.training.cycle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A requirement of one teacher in one period, and how far she is. */
public record TrainingCycle(
        @Schema(examples = "2021-2025") String cycle,
        Requirement requirement,
        LocalDate from,

        @Schema(description = "The last day: by then the rest must be reached")
        LocalDate due,

        @Schema(type = SchemaType.STRING, examples = "360.00", description = "Hours that are asked for")
        BigDecimal required,

        @Schema(type = SchemaType.STRING, examples = "215.50")
        BigDecimal achieved,

        @Schema(type = SchemaType.STRING, examples = "144.50")
        BigDecimal missing,

        boolean met,

        @Schema(description = "Every condition that is not met, in words, in the language of the request")
        List<String> unmet,

        @Schema(description = "Days of the period on which leave suspends what is asked for", examples = "0")
        long suspendedDays,

        @Schema(
                description =
                        "Days of the period before her work began that are taken off, where policy prorates for late joiners",
                examples = "0")
        long daysBeforeWork,

        @Schema(
                description = "Why so much is asked for, in words, in the language of the request",
                examples = "[\"national-training-cycle asks for it from 2021-01-01 to 2025-12-31, 1826 days\"]")
        List<String> reasons,

        @Schema(description = "The years of the period so far")
        List<YearHours> years,

        @Schema(description = "The document that decides", examples = "national-training-cycle")
        String scheme,

        @Schema(description = "SHA-256 of the document") String schemeHash) {

    /** Hours of one year. */
    public record YearHours(
            int year,

            @Schema(type = SchemaType.STRING, examples = "72.00")
            BigDecimal hours) {}

    public TrainingCycle {
        unmet = List.copyOf(unmet);
        reasons = List.copyOf(reasons);
        years = List.copyOf(years);
    }
}
