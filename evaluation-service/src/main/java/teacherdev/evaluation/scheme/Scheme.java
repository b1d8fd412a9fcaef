package teacherdev.evaluation.scheme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;

/**
 * One version of a scheme as it is stored.
 *
 * @param document canonical JSON
 */
record Scheme(
        UUID id,
        String code,
        int version,
        SchemeKind kind,
        String scope,
        String name,
        SchemeState state,
        String document,
        String contentHash,
        String engineVersion,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        String adoptionRecord,
        long rowVersion,
        Instant createdAt,
        String createdBy,
        Instant adoptedAt,
        String adoptedBy) {

    static Scheme of(Row row) {
        return new Scheme(
                row.id("id"),
                row.text("code"),
                row.integer("version"),
                row.constant("kind", SchemeKind.class),
                row.text("scope"),
                row.text("name"),
                row.constant("state", SchemeState.class),
                row.text("document"),
                row.text("content_hash"),
                row.text("engine_version"),
                row.date("effective_from"),
                row.date("effective_to"),
                row.text("adoption_record"),
                row.number("row_version"),
                row.instant("created_at"),
                row.text("created_by"),
                row.instant("adopted_at"),
                row.text("adopted_by"));
    }
}
