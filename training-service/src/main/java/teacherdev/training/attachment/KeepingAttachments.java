package teacherdev.training.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.attachment.AttachedRecords.Attached;
import teacherdev.training.attachment.rules.MediaKind;
import teacherdev.training.attachment.store.Contents;
import teacherdev.training.problem.TrainingProblem;

/** Takes files in and gives them out. */
@ApplicationScoped
class KeepingAttachments {

    private static final Logger LOG = Logger.getLogger(KeepingAttachments.class);
    private static final int FILES_MAX = 20;

    private static final String ALL =
            AttachmentView.COLUMNS + "where f.record_kind = ? and f.record_id = ? order by f.id limit ?";
    private static final String ONE =
            AttachmentView.COLUMNS + "where f.record_kind = ? and f.record_id = ? and f.id = ?";
    private static final String INSERT = """
            insert into attachment (id, record_kind, record_id, teacher_id, name, media_type, bytes, sha256, recorded_at,
                recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Contents contents;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;
    private final int bytesMax;

    /** A file that was read and found to be one of those that are taken. */
    record Received(String name, MediaKind kind, byte[] content, byte[] sha256) {}

    /** A file with its content. */
    record Kept(AttachmentView view, byte[] content) {}

    /** @param bytesMax the largest file, in bytes */
    KeepingAttachments(
            Sql sql,
            Contents contents,
            Idempotency idempotency,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "teacherdev.attachment.bytes-max", defaultValue = "10485760") int bytesMax) {
        this.sql = sql;
        this.contents = contents;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
        this.bytesMax = bytesMax;
    }

    /** Reads a body; refuses what is too large (413) and what is not a PDF, JPEG or PNG by its content (415). */
    Received receive(InputStream body, String name) {
        byte[] content;
        try {
            content = body.readNBytes(bytesMax + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (content.length > bytesMax) {
            throw new ProblemException(
                    PlatformProblem.BODY_TOO_LARGE,
                    Text.of("A file has at most " + bytesMax + " bytes", "文件不得超过 " + bytesMax + " 字节"));
        }
        MediaKind kind = MediaKind.of(content)
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.UNSUPPORTED_MEDIA_TYPE,
                        Text.of("Only PDF, JPEG and PNG files are taken", "只接受 PDF、JPEG 和 PNG 文件")));
        return new Received(name, kind, content, sha256(content));
    }

    /** Outside of a transaction: the content is on its way while nobody waits for a connection. */
    AttachmentView keep(Access access, IdempotencyKey key, Attached record, Received file) {
        UUID id = Ids.next();
        contents.bring(id, file.content());
        return QuarkusTransaction.requiringNew()
                .call(() -> idempotency.once(
                        key,
                        id.toString(),
                        () -> {
                            insert(access, record, id, file);
                            return view(record, id);
                        },
                        reference -> view(record, UUID.fromString(reference))));
    }

    List<AttachmentView> all(Attached record) {
        return sql.list(ALL, AttachmentView::of, record.kind(), record.id(), FILES_MAX);
    }

    Kept content(Access access, Attached record, UUID id) {
        AttachmentView view = view(record, id);
        byte[] content =
                contents.find(id).filter(found -> view.isOf(sha256(found))).orElseThrow(() -> gone(view(record, id)));
        QuarkusTransaction.requiringNew().run(() -> audit.record(access, "ATTACHMENT_READ", "ATTACHMENT", id));
        return new Kept(view, content);
    }

    private static ProblemException gone(AttachmentView file) {
        if (file.contentDeletedAt() != null) {
            return new ProblemException(TrainingProblem.ATTACHMENT_DELETED, TrainingProblem.ATTACHMENT_DELETED.title());
        }
        LOG.errorf("content of an attachment is lost or damaged id=%s", file.id());
        return new ProblemException(TrainingProblem.ATTACHMENT_DAMAGED, TrainingProblem.ATTACHMENT_DAMAGED.title());
    }

    private void insert(Access access, Attached record, UUID id, Received file) {
        if (!record.open()) {
            throw new ProblemException(TrainingProblem.CLAIM_NOT_OPEN, TrainingProblem.CLAIM_NOT_OPEN.title());
        }
        if (all(record).size() >= FILES_MAX) {
            throw new ProblemException(
                    TrainingProblem.TOO_MANY_ATTACHMENTS, TrainingProblem.TOO_MANY_ATTACHMENTS.title());
        }
        Constraints.refuse(
                "attachment_once",
                () -> new ProblemException(TrainingProblem.ATTACHMENT_KNOWN, TrainingProblem.ATTACHMENT_KNOWN.title()),
                () -> sql.update(
                        INSERT,
                        id,
                        record.kind(),
                        record.id(),
                        record.teacherId(),
                        file.name(),
                        file.kind().mediaType(),
                        file.content().length,
                        file.sha256(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        access.subject()));
        contents.keep(id, file.content());
        audit.record(access, "ATTACHMENT_ADDED", record.kind().name(), record.id());
    }

    private AttachmentView view(Attached record, UUID id) {
        return sql.first(ONE, AttachmentView::of, record.kind(), record.id(), id)
                .orElseThrow(AttachedRecords::notFound);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
