package teacherdev.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.certificate.rules.MaskedName;
import teacherdev.training.roster.Roster;

/** Reads certificates: her own, those that one's organisations issued, and those of teachers who work there today. */
@ApplicationScoped
class CertificateQueries {

    /** The record that stands for the teacher today: a certificate is signed over the id that she had. */
    static final String HOLDER =
            "coalesce((select t.merged_into from roster_teacher t where t.teacher_id = c.teacher_id), c.teacher_id)";

    /** Parameters: the caller herself, her scopes, today, her scopes. */
    private static final String SEEN = "(" + HOLDER + """
             = ? or c.path && ?
             or exists (select from roster_assignment a join roster_school s on s.school_id = a.school_id
                        where a.teacher_id =\s""" + HOLDER + """
              and (a.valid_to is null or a.valid_to > ?) and s.path && ?))
            """;

    /** Hers, and those that were merged into it; takes her id twice. */
    static final String RECORDS =
            "(select ?::uuid union all select t.teacher_id from roster_teacher t where t.merged_into = ?)";

    private static final String ONE = Certificate.COLUMNS + "where c.id = ? and " + SEEN;
    private static final String LOCK = "select c.path from certificate c where c.id = ? and c.path && ? for update";
    private static final String PAGE = Certificate.COLUMNS + "where " + SEEN + """
            and (?::text is null or (c.kind = 'COURSE' and c.subject = ?)) and (?::uuid is null or c.id < ?)
            order by c.id desc limit ?
            """;
    private static final String OF_TEACHER =
            Certificate.COLUMNS + "where c.teacher_id in " + RECORDS + " and " + SEEN + """
            and (?::uuid is null or c.id < ?) order by c.id desc limit ?
            """;
    private static final String NUMBERED = Certificate.COLUMNS + "where c.number = ?";

    private final Sql sql;
    private final Roster roster;
    private final Sealing sealing;
    private final Clock clock;

    CertificateQueries(Sql sql, Roster roster, Sealing sealing, Clock clock) {
        this.sql = sql;
        this.roster = roster;
        this.sealing = sealing;
        this.clock = clock;
    }

    CertificateView certificate(Access access, UUID id) {
        return sql.first(
                        ONE,
                        row -> Certificate.of(row).view(),
                        id,
                        access.selfOrNull(),
                        access.scopeArray(),
                        LocalDate.now(clock),
                        access.scopeArray())
                .orElseThrow(CertificateQueries::notFound);
    }

    /** One that the caller's organisations issued, locked until the transaction ends. */
    void lockOwn(Access access, UUID id) {
        if (sql.first(LOCK, row -> true, id, access.scopeArray()).isEmpty()) {
            throw notFound();
        }
    }

    Page<CertificateView> certificates(Access access, UUID sessionId, Paging paging) {
        UUID after = after(paging);
        String session = sessionId == null ? null : sessionId.toString();
        List<CertificateView> rows = sql.list(
                PAGE,
                row -> Certificate.of(row).view(),
                access.selfOrNull(),
                access.scopeArray(),
                LocalDate.now(clock),
                access.scopeArray(),
                session,
                session,
                after,
                after,
                paging.rowsToRead());
        return Page.of(rows, paging, certificate -> Cursor.of(certificate.id()));
    }

    Page<CertificateView> ofTeacher(Access access, UUID teacherId, Paging paging) {
        UUID after = after(paging);
        List<CertificateView> rows = sql.list(
                OF_TEACHER,
                row -> Certificate.of(row).view(),
                teacherId,
                teacherId,
                access.selfOrNull(),
                access.scopeArray(),
                LocalDate.now(clock),
                access.scopeArray(),
                after,
                after,
                paging.rowsToRead());
        if (rows.isEmpty() && !roster.isVisible(access, teacherId)) {
            throw new ProblemException(
                    PlatformProblem.NOT_FOUND, Text.of("No such teacher in your scope", "您的管辖范围内没有该教师"));
        }
        return Page.of(rows, paging, certificate -> Cursor.of(certificate.id()));
    }

    /** What the public learns; a wrong number and a wrong code have the same answer. */
    VerificationView verification(String number, String code) {
        return sql.first(NUMBERED, Certificate::of, number)
                .filter(certificate -> MessageDigest.isEqual(
                        Sealing.code(certificate.signature()).getBytes(StandardCharsets.UTF_8),
                        code.getBytes(StandardCharsets.UTF_8)))
                .map(this::told)
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.NOT_FOUND,
                        Text.of("No certificate has this number and code", "没有与该编号和校验码相符的证书")));
    }

    private VerificationView told(Certificate certificate) {
        return new VerificationView(
                certificate.statement().number(),
                certificate.state(),
                sealing.fits(certificate.signature(), certificate.statement().bytes()),
                MaskedName.of(certificate.teacherName()),
                CertificateKind.valueOf(certificate.statement().kind()),
                certificate.statement().title(),
                certificate.statement().hours(),
                certificate.statement().from(),
                certificate.statement().to(),
                certificate.statement().issuer(),
                certificate.issuerName(),
                certificate.statement().issuedOn(),
                certificate.keyId());
    }

    private static UUID after(Paging paging) {
        return paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
    }

    static ProblemException notFound() {
        return new ProblemException(
                PlatformProblem.NOT_FOUND, Text.of("No such certificate in your scope", "您的管辖范围内没有该证书"));
    }
}
