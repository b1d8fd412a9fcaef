package teacherdev.evaluation.policy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The working-day calendar of a year. */
@Schema(name = "WorkingDayCalendar")
record Calendar(
        @NotNull
        @Size(max = 200)
        @Schema(examples = "[\"2026-10-01\", \"2026-10-02\"]", description = "Weekdays that are free")
        List<@NotNull LocalDate> holidays,

        @NotNull
        @Size(max = 100)
        @Schema(examples = "[\"2026-10-10\"]", description = "Days of a weekend that are worked 调休")
        List<@NotNull LocalDate> shifted) {}
