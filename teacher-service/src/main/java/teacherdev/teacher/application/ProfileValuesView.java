package teacherdev.teacher.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the system fills in from the profile, so that nobody types it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ProfileValuesView(
        @Schema(description = "The day of the facts") LocalDate asOf,

        @Schema(description = "Whether the application was submitted with these values; until then they are a preview")
        boolean frozen,

        @Schema(description = "SHA-256 of the scheme that takes them")
        String schemeHash,

        List<ValueView> values) {

    public ProfileValuesView {
        values = List.copyOf(values);
    }

    /** A value of the profile. */
    @Schema(name = "TitleApplicationProfileValue")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ValueView(
            @Schema(examples = "教龄", description = "The input of the scoring scheme")
            String input,

            @Schema(examples = "profile.教龄", description = "The fact; GET /title-eligibility/facts lists them")
            String source,

            @Schema(
                    nullable = true,
                    implementation = Object.class,
                    examples = "12",
                    description = "A decimal, a text, a day, true or false, or a list; null while nothing is recorded")
            Object value) {}
}
