package teacherdev.training.mentorship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.Idempotency.Creation;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.problem.TrainingProblem;

/** What happens during a pairing: entries of its log and its reviews. */
@ApplicationScoped
class LivingPairings {

    private static final String INSERT_LOG = """
            insert into pairing_log (id, pairing_id, activity, happened_on, announced_on, quantity, note, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?::date, ?, ?, ?, ?)
            """;
    private static final String LOG = LogView.COLUMNS + "where l.pairing_id = ? and l.id = ?";
    private static final String CORRECT = """
            insert into pairing_log_correction (log_id, replaced_by, reason, recorded_at, recorded_by)
            values (?, ?::uuid, ?, ?, ?)
            """;
    private static final String INSERT_REVIEW = """
            insert into pairing_review (pairing_id, stage, held_on, passed, remark, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String REVIEW =
            "select pairing_id, stage, held_on, passed, remark from pairing_review where pairing_id = ? and stage = ?";

    private final PairingStore store;
    private final PairingQueries queries;
    private final PairingProgress progress;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Sql sql;
    private final Clock clock;

    LivingPairings(
            PairingStore store,
            PairingQueries queries,
            PairingProgress progress,
            Audit audit,
            Idempotency idempotency,
            Sql sql,
            Clock clock) {
        this.store = store;
        this.queries = queries;
        this.progress = progress;
        this.audit = audit;
        this.idempotency = idempotency;
        this.sql = sql;
        this.clock = clock;
    }

    /** The entry, new or, for a repeated key, the one that the key made. */
    @Transactional
    LogView log(Access access, IdempotencyKey key, UUID pairingId, LogRequest request) {
        return idempotency.once(
                key,
                () -> {
                    Pairing pairing = lockActive(access, pairingId);
                    UUID id = insert(access, pairing, request);
                    return new Creation<>(id.toString(), entry(pairingId, id));
                },
                reference -> {
                    queries.pairing(access, pairingId);
                    return entry(pairingId, UUID.fromString(reference));
                });
    }

    LogView log(Access access, UUID pairingId, UUID logId) {
        queries.pairing(access, pairingId);
        return entry(pairingId, logId);
    }

    /** Takes an entry out of the count, once, and puts another one in its place if there is one. The corrected entry. */
    @Transactional
    LogView correct(Access access, IdempotencyKey key, UUID pairingId, UUID logId, LogCorrectionRequest request) {
        return idempotency.once(
                key,
                () -> {
                    Pairing pairing = lockActive(access, pairingId);
                    if (entry(pairingId, logId).correction() != null) {
                        throw new ProblemException(
                                TrainingProblem.LOG_CORRECTED, TrainingProblem.LOG_CORRECTED.title());
                    }
                    UUID replacedBy =
                            request.replacement() == null ? null : insert(access, pairing, request.replacement());
                    sql.update(CORRECT, logId, replacedBy, request.reason(), clock.instant(), access.subject());
                    audit.record(access, "PAIRING_LOG_CORRECTED", "PAIRING", pairingId);
                    return new Creation<>(logId.toString(), entry(pairingId, logId));
                },
                reference -> {
                    queries.pairing(access, pairingId);
                    return entry(pairingId, UUID.fromString(reference));
                });
    }

    /** The review, new or, for a repeated key, the one that the key made; each stage is reviewed once. */
    @Transactional
    ReviewView review(Access access, IdempotencyKey key, UUID pairingId, ReviewRequest request) {
        return idempotency.once(
                key,
                () -> {
                    requireHeldOn(lockActive(access, pairingId), request.heldOn(), "heldOn");
                    Constraints.refuse(
                            "pairing_review_once",
                            () -> ProblemException.ofField(
                                    TrainingProblem.REVIEW_ALREADY_HELD,
                                    "stage",
                                    TrainingProblem.REVIEW_ALREADY_HELD.title()),
                            () -> sql.update(
                                    INSERT_REVIEW,
                                    pairingId,
                                    request.stage(),
                                    request.heldOn(),
                                    request.passed(),
                                    request.remark(),
                                    clock.instant(),
                                    access.subject()));
                    return new Creation<>(
                            request.stage().name(),
                            new ReviewView(
                                    pairingId, request.stage(), request.heldOn(), request.passed(), request.remark()));
                },
                stage -> {
                    queries.pairing(access, pairingId);
                    return sql.first(REVIEW, ReviewView::of, pairingId, stage).orElseThrow(PairingNotFound::problem);
                });
    }

    /** The pairing's lock keeps it from graduating, and others from correcting, while an entry is being made. */
    private Pairing lockActive(Access access, UUID pairingId) {
        Pairing pairing = store.lock(access, pairingId);
        pairing.requireActive();
        return pairing;
    }

    private void requireHeldOn(Pairing pairing, LocalDate day, String field) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw ProblemException.ofField(
                    TrainingProblem.DATE_IN_FUTURE, field, TrainingProblem.DATE_IN_FUTURE.title());
        }
        if (!pairing.holdsOn(day)) {
            throw ProblemException.ofField(
                    TrainingProblem.OUTSIDE_PAIRING, field, TrainingProblem.OUTSIDE_PAIRING.title());
        }
    }

    private UUID insert(Access access, Pairing pairing, LogRequest request) {
        requireHeldOn(pairing, request.date(), "date");
        if (request.announcedOn() != null && request.announcedOn().isAfter(request.date())) {
            throw ProblemException.ofField(
                    TrainingProblem.ANNOUNCED_AFTERWARDS, "announcedOn", TrainingProblem.ANNOUNCED_AFTERWARDS.title());
        }
        requireKnownActivity(progress.policy(pairing).loggable(), request.activity());
        UUID id = Ids.next();
        sql.update(
                INSERT_LOG,
                id,
                pairing.id(),
                request.activity(),
                request.date(),
                request.announcedOn(),
                request.counted(),
                request.note(),
                clock.instant(),
                access.subject());
        return id;
    }

    private static void requireKnownActivity(Set<String> loggable, String activity) {
        if (!loggable.contains(activity)) {
            throw ProblemException.ofField(
                    TrainingProblem.ACTIVITY_UNKNOWN,
                    "activity",
                    Text.of("The policy knows " + String.join(", ", loggable), "政策中的活动：" + String.join("、", loggable)));
        }
    }

    private LogView entry(UUID pairingId, UUID logId) {
        return sql.first(LOG, LogView::of, pairingId, logId).orElseThrow(PairingNotFound::problem);
    }
}
