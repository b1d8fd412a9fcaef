package teacherdev.training.mentorship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Agreement of both sides, other goals, and the early end on request. */
@ApplicationScoped
class AdvancingPairings {

    private final PairingStore store;
    private final PairingQueries queries;
    private final Audit audit;
    private final Clock clock;

    AdvancingPairings(PairingStore store, PairingQueries queries, Audit audit, Clock clock) {
        this.store = store;
        this.queries = queries;
        this.audit = audit;
        this.clock = clock;
    }

    /** A teacher agrees for herself, a school for those who work there. */
    @Transactional
    PairingView agree(Access access, UUID id, long expectedVersion, AgreementRequest request) {
        Pairing pairing = store.lock(access, id, expectedVersion);
        Side side = side(access, pairing, request);
        boolean herself = access.self().filter(pairing.teacherOf(side)::equals).isPresent();
        if (!herself && !queries.reaches(access, pairing.schoolOf(side))) {
            throw ProblemException.ofField(PlatformProblem.OUT_OF_SCOPE, "side", PlatformProblem.OUT_OF_SCOPE.title());
        }
        Pairing agreed = pairing.agreed(side, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (pairing.hasAgreementOf(side)) {
            return pairing.view();
        }
        store.update(agreed);
        audit.record(access, "PAIRING_AGREED", "PAIRING", id);
        return agreed.view();
    }

    @Transactional
    PairingView aim(Access access, UUID id, long expectedVersion, GoalsRequest request) {
        Pairing pairing = store.lock(access, id, expectedVersion).aimingAt(request.goals());
        store.update(pairing);
        audit.record(access, "PAIRING_GOALS_CHANGED", "PAIRING", id);
        return pairing.view();
    }

    @Transactional
    PairingView end(Access access, UUID id, long expectedVersion, EndRequest request) {
        Pairing pairing = store.lock(access, id, expectedVersion);
        LocalDate day = Optional.ofNullable(request.on()).orElseGet(() -> LocalDate.now(clock));
        Pairing ended = pairing.ended(day, request.reason());
        store.update(ended);
        audit.record(access, "PAIRING_ENDED", "PAIRING", id);
        return ended.view();
    }

    private static Side side(Access access, Pairing pairing, AgreementRequest request) {
        if (request.side() != null) {
            return request.side();
        }
        if (access.self().filter(pairing.mentorId()::equals).isPresent()) {
            return Side.MENTOR;
        }
        if (access.self().filter(pairing.menteeId()::equals).isPresent()) {
            return Side.MENTEE;
        }
        throw ProblemException.ofField(
                PlatformProblem.INVALID_FIELD,
                "side",
                Text.of("Say for whom you record the agreement: MENTOR or MENTEE", "请指明代为确认的一方：MENTOR 或 MENTEE"));
    }
}
