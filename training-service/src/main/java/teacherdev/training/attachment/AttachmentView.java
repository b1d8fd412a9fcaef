package teacherdev.training.attachment;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.sql.Row;

/** A file without its content. */
public record AttachmentView(
        UUID id,
        @Schema(examples = "结业证书.pdf") String name,
        @Schema(examples = "application/pdf") String mediaType,
        @Schema(examples = "48213") int bytes,

        @Schema(description = "SHA-256 of the content in hexadecimal")
        String sha256,

        Instant recordedAt,
        String recordedBy,

        @Schema(
                nullable = true,
                description = "When the content was deleted, by policy or because the person was made anonymous")
        Instant contentDeletedAt) {

    static final String COLUMNS =
            "select f.id, f.name, f.media_type, f.bytes, f.sha256, f.recorded_at, f.recorded_by, f.content_deleted_at from attachment f ";

    static AttachmentView of(Row row) {
        return new AttachmentView(
                row.id("id"),
                row.text("name"),
                row.text("media_type"),
                row.integer("bytes"),
                HexFormat.of().formatHex(row.bytes("sha256")),
                row.instant("recorded_at"),
                row.text("recorded_by"),
                row.instant("content_deleted_at"));
    }

    boolean isOf(byte[] contentSha256) {
        return sha256.equals(HexFormat.of().formatHex(contentSha256));
    }
}
