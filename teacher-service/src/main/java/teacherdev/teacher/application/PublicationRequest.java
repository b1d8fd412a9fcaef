package teacherdev.teacher.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.title.rules.TitleLevel;

/** The applications of a school that are to be published. */
public record PublicationRequest(
        @NotNull @Size(max = 30) @Schema(examples = "5117020001")
        String schoolCode,

        @NotNull @Schema(examples = "2026") Integer year,
        @NotNull @Schema(examples = "SENIOR") TitleLevel target) {}
