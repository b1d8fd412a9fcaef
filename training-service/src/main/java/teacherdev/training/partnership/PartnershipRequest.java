package teacherdev.training.partnership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two organisations to be paired. */
public record PartnershipRequest(
        @NotNull PartnershipKind kind,

        @NotBlank
        @Size(max = 80)
        @Schema(examples = "5117020001", description = "Code of the organisation that helps; a university's name")
        String helper,

        @NotBlank
        @Size(max = 80)
        @Schema(examples = "5117030002", description = "Code of the organisation that is helped")
        String partner,

        @NotBlank @Size(max = 2000) @Schema(examples = "三年内建成校本教研制度")
        String goals,

        @NotNull @Schema(examples = "2026-09-01") LocalDate from,

        @NotNull @Schema(examples = "2029-09-01", description = "The first day on which it no longer holds")
        LocalDate to) {}
