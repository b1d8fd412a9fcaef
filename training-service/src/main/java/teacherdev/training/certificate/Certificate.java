package teacherdev.training.certificate;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.training.certificate.rules.Statement;

/** A certificate as it is stored, with the names of teacher and issuer as the roster has them now. */
record Certificate(
        UUID id,
        long version,
        Statement statement,
        String keyId,
        byte[] signature,
        Instant revokedAt,
        String revokeReason,
        String teacherName,
        String issuerName) {

    static final String COLUMNS = """
            select c.id, c.version, c.number, c.issuer, c.kind, c.subject, c.teacher_id, c.title, c.hours, c.from_day, c.to_day,
                   c.issued_on, c.key_id, c.signature, c.revoked_at, c.revoke_reason, t.name as teacher_name,
                   (select s.name from roster_school s where s.code = c.issuer and s.path @> array[c.issuer] limit 1) as issuer_name
            from certificate c left join roster_teacher t on t.teacher_id = c.teacher_id
            """;

    static Certificate of(Row row) {
        return new Certificate(
                row.id("id"),
                row.number("version"),
                new Statement(
                        row.text("number"),
                        row.text("issuer"),
                        row.text("kind"),
                        row.text("subject"),
                        row.id("teacher_id"),
                        row.text("title"),
                        row.decimal("hours"),
                        row.date("from_day"),
                        row.date("to_day"),
                        row.date("issued_on")),
                row.text("key_id"),
                row.bytes("signature"),
                row.instant("revoked_at"),
                row.text("revoke_reason"),
                row.text("teacher_name"),
                row.text("issuer_name"));
    }

    CertificateState state() {
        return revokedAt == null ? CertificateState.VALID : CertificateState.REVOKED;
    }

    CertificateView view() {
        return new CertificateView(
                id,
                version,
                statement.number(),
                CertificateKind.valueOf(statement.kind()),
                state(),
                statement.teacherId(),
                teacherName,
                statement.issuer(),
                issuerName,
                statement.subject(),
                statement.title(),
                statement.hours(),
                statement.from(),
                statement.to(),
                statement.issuedOn(),
                keyId,
                Base64.getUrlEncoder().withoutPadding().encodeToString(signature),
                statement.text(),
                Sealing.code(signature),
                revokedAt,
                revokeReason);
    }
}
