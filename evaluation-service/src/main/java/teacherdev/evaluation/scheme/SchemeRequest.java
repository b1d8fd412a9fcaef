package teacherdev.evaluation.scheme;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new scheme, or the next version of one. */
record SchemeRequest(
        @NotNull
        @Size(max = 30)
        @Schema(examples = "511702", description = "The region or school whose plan it is; CN for the country")
        String scope,

        @NotNull
        @Pattern(regexp = "[0-9A-Za-z-]{1,60}")
        @Schema(examples = "year-end-bonus", description = "Names the scheme within its scope through all its versions")
        String code,

        @NotNull SchemeKind kind,

        @NotNull
        @Schema(
                description = "The document, see /api/v1/schemes/schema; as an object, or as a text with YAML",
                implementation = Object.class)
        Object document) {}
