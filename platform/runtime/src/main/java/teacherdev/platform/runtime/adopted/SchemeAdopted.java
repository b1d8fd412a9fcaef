package teacherdev.platform.runtime.adopted;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** The fields that are read of {@code teacherdev.evaluation.v1/scheme-adopted.v1}. */
record SchemeAdopted(
        UUID schemeId,
        int version,
        String code,
        String hash,
        String kind,
        String scope,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        JsonNode document) {
    SchemeAdopted {
        Objects.requireNonNull(schemeId, "schemeId");
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        Objects.requireNonNull(document, "document");
        code = code == null ? "" : code;
    }
}
