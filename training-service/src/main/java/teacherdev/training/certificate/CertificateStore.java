package teacherdev.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.certificate.rules.Statement;
import teacherdev.training.problem.TrainingProblem;

/** Numbers, signs and keeps certificates, in the transaction of whoever issues them. */
@ApplicationScoped
class CertificateStore {

    private static final String LOCK_NUMBERS = """
            insert into certificate_number (issuer, year, last) values (?, ?, 0)
            on conflict (issuer, year) do update set last = certificate_number.last returning last
            """;
    private static final String NUMBERS_TAKEN = "update certificate_number set last = ? where issuer = ? and year = ?";
    private static final String INSERT = """
            insert into certificate (id, version, number, issuer, path, kind, subject, teacher_id, title, hours, from_day,
                to_day, issued_on, issued_by, key_id, signature)
            select r.id, 1, r.number, ?, ?, r.kind, r.subject, r.teacher_id, r.title, r.hours, r.from_day, r.to_day, ?, ?, ?,
                   r.signature
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[]::numeric[],
                ?::text[]::date[], ?::text[]::date[], ?::bytea[])
                as r (id, number, kind, subject, teacher_id, title, hours, from_day, to_day, signature)
            """;
    private static final String REVOKE = """
            update certificate set version = version + 1, revoked_at = ?, revoked_by = ?, revoke_reason = ? where id = ?
            """;

    private final Sql sql;
    private final Sealing sealing;
    private final Audit audit;
    private final Clock clock;

    /** What is to be certified, before it has a number. */
    record Draft(
            CertificateKind kind,
            String subject,
            UUID teacherId,
            String title,
            BigDecimal hours,
            LocalDate from,
            LocalDate to) {}

    /** A certificate that has just been made. */
    record Made(UUID id, Statement statement, byte[] signature) {}

    CertificateStore(Sql sql, Sealing sealing, Audit audit, Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.audit = audit;
        this.clock = clock;
    }

    /** Waits for whoever issues in the name of the same organisation; the last number of this year. */
    @Transactional(TxType.MANDATORY)
    int lockNumbers(String issuer) {
        return sql.first(LOCK_NUMBERS, row -> row.integer("last"), issuer, year())
                .orElseThrow();
    }

    /**
     * Issues certificates in their order.
     *
     * @param path codes from the country down to the issuing organisation
     * @param last the number that {@link #lockNumbers} found
     */
    @Transactional(TxType.MANDATORY)
    List<Made> issue(Access actor, List<String> path, int last, List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        String issuer = path.getLast();
        List<Made> made = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            Statement statement = statement(drafts.get(i), issuer, last + 1 + i, today);
            made.add(new Made(Ids.next(), statement, sealing.sign(statement.bytes())));
        }
        sql.update(NUMBERS_TAKEN, last + drafts.size(), issuer, year());
        Constraints.refuse("certificate_once", CertificateStore::issued, () -> insert(actor, path, today, made));
        audit.recordAll(
                actor,
                "CERTIFICATE_ISSUED",
                "CERTIFICATE",
                made.stream().map(Made::id).toList());
        return made;
    }

    private void insert(Access actor, List<String> path, LocalDate today, List<Made> made) {
        sql.update(
                INSERT,
                path.getLast(),
                path.toArray(String[]::new),
                today,
                actor.subject(),
                sealing.keyId(),
                Columns.ids(made, Made::id),
                Columns.texts(made, one -> one.statement().number()),
                Columns.texts(made, one -> one.statement().kind()),
                Columns.texts(made, one -> one.statement().subject()),
                Columns.ids(made, one -> one.statement().teacherId()),
                Columns.texts(made, one -> one.statement().title()),
                Columns.texts(made, one -> one.statement().hours()),
                Columns.texts(made, one -> one.statement().from()),
                Columns.texts(made, one -> one.statement().to()),
                Columns.bytes(made, Made::signature));
    }

    @Transactional(TxType.MANDATORY)
    void revoke(Access actor, UUID id, String reason) {
        sql.update(REVOKE, clock.instant().truncatedTo(ChronoUnit.MICROS), actor.subject(), reason, id);
        audit.record(actor, "CERTIFICATE_REVOKED", "CERTIFICATE", id);
    }

    static ProblemException issued() {
        return new ProblemException(TrainingProblem.CERTIFICATE_ISSUED, TrainingProblem.CERTIFICATE_ISSUED.title());
    }

    private Statement statement(Draft draft, String issuer, int serial, LocalDate today) {
        return new Statement(
                String.format(Locale.ROOT, "%s-%d-%06d", issuer, today.getYear(), serial),
                issuer,
                draft.kind().name(),
                draft.subject(),
                draft.teacherId(),
                draft.title(),
                draft.hours().setScale(2, RoundingMode.UNNECESSARY),
                draft.from(),
                draft.to(),
                today);
    }

    private int year() {
        return LocalDate.now(clock).getYear();
    }
}
