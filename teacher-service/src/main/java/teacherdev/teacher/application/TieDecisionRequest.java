package teacherdev.teacher.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.title.rules.TitleLevel;

/** A person's choice among applications that are equal at the cut. */
public record TieDecisionRequest(
        @NotNull @Size(max = 30) @Schema(examples = "5117020001")
        String schoolCode,

        @NotNull @Schema(examples = "2026") Integer year,
        @NotNull @Schema(examples = "SENIOR") TitleLevel target,
        @NotEmpty @Size(max = 100) Set<@NotNull UUID> chosen,

        @NotBlank @Size(max = 2000) @Schema(description = "By which resolution; it is kept and audited")
        String reason) {}
