package teacherdev.teacher.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.application.rules.ApplicationState;

/** An application with its contents, its history and its points explained. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ApplicationDetailView(
        ApplicationView application,

        @Schema(implementation = Object.class, description = "What the scoring scheme was given by hand")
        JsonNode inputs,

        @Schema(
                nullable = true,
                description =
                        "What the scheme takes from the profile: as it would be today while the application can be"
                                + " changed, then as it was submitted; null where it takes nothing")
        ProfileValuesView profile,

        @Schema(
                implementation = Object.class,
                nullable = true,
                description = "The points step by step, as the scheme explains them")
        JsonNode trace,

        List<EntryView> entries,
        List<ObjectionView> objections) {

    /** A step that was taken. */
    @Schema(name = "TitleApplicationEntry")
    public record EntryView(
            ApplicationState state,
            int round,
            Instant at,
            @Schema(nullable = true) String statement,

            @Schema(
                    nullable = true,
                    examples = "90.7",
                    description = "The points that it had after this step; those of earlier rounds stay here")
            String score,

            @Schema(nullable = true, description = "SHA-256 of the scheme that gave them")
            String schemeHash,

            @Schema(
                    nullable = true,
                    description = "What this submission took from the profile; that of earlier rounds stays here")
            ProfileValuesView profile) {}
}
