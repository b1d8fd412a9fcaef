package teacherdev.training.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.Idempotency.Creation;
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
import teacherdev.training.problem.TrainingProblem;

/** Takes files in and gives them out. */
@ApplicationScoped
class KeepingAttachments {

    private static final int FILES_MAX = 20;

    private static final String ALL =
            AttachmentView.COLUMNS + "where f.record_kind = ? and f.record_id = ? order by f.id limit ?";
    private static final String ONE =
            AttachmentView.COLUMNS + "where f.record_kind = ? and f.record_id = ? and f.id = ?";
    private static final String CONTENT = "select content from attachment_content where attachment_id = ?";
    private static final String INSERT = """
            insert into attachment (id, record_kind, record_id, teacher_id, name, media_type, bytes, sha256, recorded_at,
                recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_CONTENT =
            "insert into attachment_content (attachment_id, content) values (?, ?)";

    private final Sql sql;
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
            Idempotency idempotency,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "teacherdev.attachment.bytes-max", defaultValue = "10485760") int bytesMax) {
        this.sql = sql;
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

    @Transactional
    AttachmentView keep(Access access, IdempotencyKey key, Attached record, Received file) {
        return idempotency.once(
                key,
                () -> {
                    UUID id = insert(access, record, file);
                    return new Creation<>(id.toString(), view(record, id));
                },
                reference -> view(record, UUID.fromString(reference)));
    }

    List<AttachmentView> all(Attached record) {
        return sql.list(ALL, AttachmentView::of, record.kind(), record.id(), FILES_MAX);
    }

    @Transactional
    Kept content(Access access, Attached record, UUID id) {
        AttachmentView view = view(record, id);
        byte[] content = sql.first(CONTENT, row -> row.bytes("content"), id)
                .orElseThrow(() -> new ProblemException(
                        TrainingProblem.ATTACHMENT_DELETED, TrainingProblem.ATTACHMENT_DELETED.title()));
        audit.record(access, "ATTACHMENT_READ", "ATTACHMENT", id);
        return new Kept(view, content);
    }

    private UUID insert(Access access, Attached record, Received file) {
        if (!record.open()) {
            throw new ProblemException(TrainingProblem.CLAIM_NOT_OPEN, TrainingProblem.CLAIM_NOT_OPEN.title());
        }
        if (all(record).size() >= FILES_MAX) {
            throw new ProblemException(
                    TrainingProblem.TOO_MANY_ATTACHMENTS, TrainingProblem.TOO_MANY_ATTACHMENTS.title());
        }
        UUID id = Ids.next();
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
        sql.update(INSERT_CONTENT, id, file.content());
        audit.record(access, "ATTACHMENT_ADDED", record.kind().name(), record.id());
        return id;
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
