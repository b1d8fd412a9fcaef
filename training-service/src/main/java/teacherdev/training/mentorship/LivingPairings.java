package teacherdev.training.mentorship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.Idempotency.Creation;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.problem.TrainingProblem;

/** What happens during a pairing: entries of its log and its reviews. */
@ApplicationScoped
class LivingPairings {

    private static final String INSERT_LOG = """
            insert into pairing_log (id, pairing_id, activity, happened_on, announced_on, quantity, note, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?::date, ?, ?, ?, ?)
            """;
    private static final String LOG = """
            select id, pairing_id, activity, happened_on, announced_on, quantity, note from pairing_log
            where pairing_id = ? and id = ?
            """;
    private static final String INSERT_REVIEW = """
            insert into pairing_review (pairing_id, stage, held_on, passed, remark, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String REVIEW =
            "select pairing_id, stage, held_on, passed, remark from pairing_review where pairing_id = ? and stage = ?";

    private final PairingStore store;
    private final PairingQueries queries;
    private final Idempotency idempotency;
    private final Sql sql;
    private final Clock clock;

    LivingPairings(PairingStore store, PairingQueries queries, Idempotency idempotency, Sql sql, Clock clock) {
        this.store = store;
        this.queries = queries;
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
                    requireActiveOn(access, pairingId, request.date(), "date");
                    if (request.announcedOn() != null && request.announcedOn().isAfter(request.date())) {
                        throw ProblemException.ofField(
                                TrainingProblem.ANNOUNCED_AFTERWARDS,
                                "announcedOn",
                                TrainingProblem.ANNOUNCED_AFTERWARDS.title());
                    }
                    LogView log = new LogView(
                            Ids.next(),
                            pairingId,
                            request.activity(),
                            request.date(),
                            request.announcedOn(),
                            request.counted(),
                            request.note());
                    insert(log, access);
                    return new Creation<>(log.id().toString(), log);
                },
                reference -> {
                    queries.pairing(access, pairingId);
                    return sql.first(LOG, LogView::of, pairingId, UUID.fromString(reference))
                            .orElseThrow(PairingNotFound::problem);
                });
    }

    /** The review, new or, for a repeated key, the one that the key made; each stage is reviewed once. */
    @Transactional
    ReviewView review(Access access, IdempotencyKey key, UUID pairingId, ReviewRequest request) {
        return idempotency.once(
                key,
                () -> {
                    requireActiveOn(access, pairingId, request.heldOn(), "heldOn");
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

    /** The pairing's lock keeps it from graduating while an entry is being made. */
    private void requireActiveOn(Access access, UUID pairingId, LocalDate day, String field) {
        Pairing pairing = store.lock(access, pairingId);
        pairing.requireActive();
        if (day.isAfter(LocalDate.now(clock))) {
            throw ProblemException.ofField(
                    TrainingProblem.DATE_IN_FUTURE, field, TrainingProblem.DATE_IN_FUTURE.title());
        }
        if (!pairing.holdsOn(day)) {
            throw ProblemException.ofField(
                    TrainingProblem.OUTSIDE_PAIRING, field, TrainingProblem.OUTSIDE_PAIRING.title());
        }
    }

    private void insert(LogView log, Access access) {
        sql.update(
                INSERT_LOG,
                log.id(),
                log.pairingId(),
                log.activity(),
                log.date(),
                log.announcedOn(),
                log.quantity(),
                log.note(),
                clock.instant(),
                access.subject());
    }
}
