package teacherdev.evaluation.policy;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Policy data for an organisation from a day on. */
record PolicyRequest(
        @NotNull @Size(max = 30) @Schema(examples = "511702")
        String scope,

        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}")
        @Schema(examples = "YEAR_START", description = "What it is about")
        String kind,

        @NotNull @Schema(examples = "2026-09-01") LocalDate effectiveFrom,

        @NotEmpty
        @Schema(
                examples = "{\"yearStart\": \"09-01\", \"yearKind\": \"SCHOOL\"}",
                description = "The data; which keys a kind has is up to the features that read it")
        Map<String, Object> content) {}
