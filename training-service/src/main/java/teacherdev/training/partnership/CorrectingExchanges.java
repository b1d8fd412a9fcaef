package teacherdev.training.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.problem.TrainingProblem;

/** Corrects what was recorded of an exchange, and takes one back that did not come about. */
@ApplicationScoped
class CorrectingExchanges {

    private static final String CHANGE = """
            update organisation_exchange set version = version + 1, direction = ?, first_day = ?, last_day = ? where id = ?
            """;
    private static final String CANCEL = """
            update organisation_exchange set version = version + 1, cancelled_at = ?, cancel_reason = ? where id = ?
            """;

    private final Sql sql;
    private final PartnershipQueries queries;
    private final RunningProjects projects;
    private final Audit audit;
    private final Clock clock;

    /** Where an exchange is found. */
    record Address(UUID pairingId, UUID projectId, UUID exchangeId) {}

    CorrectingExchanges(Sql sql, PartnershipQueries queries, RunningProjects projects, Audit audit, Clock clock) {
        this.sql = sql;
        this.queries = queries;
        this.projects = projects;
        this.audit = audit;
        this.clock = clock;
    }

    /** The rules of a new exchange hold; her own place of the quota is free for her. */
    @Transactional
    ExchangeView change(Access access, Address address, long expectedVersion, ExchangeRequest request) {
        PartnershipView pairing = queries.partnership(access, address.pairingId());
        ExchangeView before = hold(access, address, expectedVersion);
        if (!before.teacherId().equals(request.teacherId())) {
            throw ProblemException.ofField(
                    PlatformProblem.INVALID_FIELD,
                    "teacherId",
                    Text.of("an exchange stays hers; cancel it and record another one", "交流记录不能改属他人，请取消后另行登记"));
        }
        ProjectView others = queries.project(access, address.pairingId(), address.projectId())
                .without(before.direction());
        projects.requirePlace(others, pairing, request);
        sql.update(CHANGE, request.direction(), request.from(), request.to(), before.id());
        audit.record(access, "EXCHANGE_CHANGED", "TEACHER", before.teacherId());
        return queries.exchange(access, address);
    }

    @Transactional
    ExchangeView cancel(Access access, Address address, long expectedVersion, String reason) {
        ExchangeView before = hold(access, address, expectedVersion);
        sql.update(CANCEL, clock.instant(), reason, before.id());
        audit.record(access, "EXCHANGE_CANCELLED", "TEACHER", before.teacherId());
        return queries.exchange(access, address);
    }

    /** The project's lock, under which also new ones are recorded, keeps everybody from using the same place. */
    private ExchangeView hold(Access access, Address address, long expectedVersion) {
        queries.exchange(access, address);
        projects.lock(address.projectId());
        ExchangeView exchange = queries.exchange(access, address);
        Versions.requireSame(expectedVersion, exchange.version());
        if (exchange.cancelledAt() != null) {
            throw new ProblemException(TrainingProblem.EXCHANGE_CANCELLED, TrainingProblem.EXCHANGE_CANCELLED.title());
        }
        return exchange;
    }
}
