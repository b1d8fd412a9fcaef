package teacherdev.evaluation.scheme;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another document for a draft. */
record SchemeChange(
        @NotNull
        @Schema(
                description = "The document, see /api/v1/schemes/schema; as an object, or as a text with YAML",
                implementation = Object.class)
        Object document) {}
