package teacherdev.evaluation.scheme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of a scheme as its readers see it; lists leave the document out. */
@Schema(description = "One version of a scheme 方案版本")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SchemeView(
        UUID id,
        @Schema(examples = "511702") String scope,
        @Schema(examples = "year-end-bonus") String code,
        @Schema(examples = "1") int version,
        SchemeKind kind,
        @Schema(examples = "年终奖分配") String name,

        @Schema(description = "DRAFT, CONSULTATION, ADOPTED (not yet effective), EFFECTIVE, RETIRED")
        SchemeState state,

        LocalDate effectiveFrom,

        @Schema(description = "The first day on which it no longer holds")
        LocalDate effectiveTo,

        @Schema(description = "SHA-256 of the canonical document")
        String contentHash,

        String engineVersion,

        @Schema(description = "How it was adopted") String adoptionRecord,

        Instant createdAt,
        String createdBy,
        Instant adoptedAt,
        String adoptedBy,

        @Schema(description = "The document; absent in lists", implementation = Object.class) @JsonRawValue
        String document) {

    static SchemeView of(Scheme scheme, LocalDate today, boolean withDocument) {
        return new SchemeView(
                scheme.id(),
                scheme.scope(),
                scheme.code(),
                scheme.version(),
                scheme.kind(),
                scheme.name(),
                SchemeState.on(today, scheme.state(), scheme.effectiveFrom(), scheme.effectiveTo()),
                scheme.effectiveFrom(),
                scheme.effectiveTo(),
                scheme.contentHash(),
                scheme.engineVersion(),
                scheme.adoptionRecord(),
                scheme.createdAt(),
                scheme.createdBy(),
                scheme.adoptedAt(),
                scheme.adoptedBy(),
                withDocument ? scheme.document() : null);
    }
}
