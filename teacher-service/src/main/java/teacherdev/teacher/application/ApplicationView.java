package teacherdev.teacher.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.application.rules.ApplicationState;
import teacherdev.teacher.title.rules.TitleLevel;

/** An application for a title 职称申报. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ApplicationView(
        UUID id,
        UUID teacherId,
        @Schema(examples = "5117020001") String schoolCode,
        int year,
        TitleLevel target,
        boolean specialPost,
        ApplicationState state,

        @Schema(description = "1, and one more after each return")
        int round,

        @Schema(nullable = true, description = "The scheme that gave the points")
        String schemeCode,

        @Schema(nullable = true, description = "SHA-256 of its document")
        String schemeHash,

        @Schema(nullable = true, examples = "90.7", description = "Exact where the decimal ends")
        String score,

        @Schema(nullable = true) LocalDate publishedFrom,

        @Schema(nullable = true, description = "The last day of the publication")
        LocalDate publishedUntil,

        @Schema(nullable = true) LocalDate decidedOn,
        @Schema(description = "Also the ETag") long version) {}
