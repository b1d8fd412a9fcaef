package teacherdev.training.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.web.access.Access;
import teacherdev.training.attachment.AttachedRecords.Attached;
import teacherdev.training.attachment.KeepingAttachments.Kept;
import teacherdev.training.attachment.KeepingAttachments.Received;

/** What the resources of claims and of entries do alike. */
@ApplicationScoped
class AttachmentExchange {

    private final KeepingAttachments keeping;
    private final IdempotencyKeys keys;

    /** What an Idempotency-Key stands for. */
    private record Fingerprint(String name, String sha256) {}

    AttachmentExchange(KeepingAttachments keeping, IdempotencyKeys keys) {
        this.keeping = keeping;
        this.keys = keys;
    }

    Response take(Access access, Attached record, String name, InputStream body) {
        Received file = keeping.receive(body, name);
        Fingerprint fingerprint = new Fingerprint(name, HexFormat.of().formatHex(file.sha256()));
        AttachmentView view = keeping.keep(access, keys.of(fingerprint), record, file);
        return Response.created(URI.create(path(record) + "/attachments/" + view.id()))
                .entity(view)
                .build();
    }

    private static String path(Attached record) {
        return switch (record.kind()) {
            case CLAIM -> "/api/v1/credit-claims/" + record.id();
            case CREDIT -> "/api/v1/teachers/" + record.teacherId() + "/credits/" + record.id();
        };
    }

    Page<AttachmentView> list(Attached record) {
        return new Page<>(keeping.all(record), null);
    }

    Response give(Access access, Attached record, UUID id) {
        Kept file = keeping.content(access, record, id);
        String name =
                URLEncoder.encode(file.view().name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(file.content(), file.view().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
