package teacherdev.training.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.problem.TrainingProblem;

/** Plans a year's project and records who goes, never more than its quotas allow. */
@ApplicationScoped
class RunningProjects {

    private static final String INSERT = """
            insert into organisation_project (id, pairing_id, year, title, teachers_out, teachers_in, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String LOCK = "select 1 as one from organisation_project where id = ? for update";
    private static final String IS_OF_SIDE = """
            select 1 as one from roster_assignment a join roster_school s on s.school_id = a.school_id
            where a.teacher_id = ? and a.is_primary and a.valid_from <= ? and (a.valid_to is null or a.valid_to > ?)
              and s.path @> array[?]::text[] limit 1
            """;
    private static final String INSERT_EXCHANGE = """
            insert into organisation_exchange (id, project_id, teacher_id, direction, first_day, last_day, recorded_at,
                recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final PartnershipQueries queries;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    RunningProjects(Sql sql, PartnershipQueries queries, Idempotency idempotency, Audit audit, Clock clock) {
        this.sql = sql;
        this.queries = queries;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    UUID plan(Access access, IdempotencyKey key, UUID pairingId, ProjectRequest request) {
        return UUID.fromString(
                idempotency.once(key, () -> insert(access, pairingId, request).toString()));
    }

    /** The lock of the project keeps two clerks from using the same place. */
    @Transactional
    void send(Access access, IdempotencyKey key, UUID pairingId, UUID projectId, ExchangeRequest request) {
        idempotency.once(key, () -> {
            PartnershipView pairing = queries.partnership(access, pairingId);
            queries.project(access, pairingId, projectId);
            lock(projectId);
            requireOngoing(pairing);
            requirePlace(queries.project(access, pairingId, projectId), pairing, request);
            return insertExchange(access, projectId, request).toString();
        });
    }

    void lock(UUID projectId) {
        sql.list(LOCK, row -> true, projectId);
    }

    private static void requireOngoing(PartnershipView pairing) {
        if (pairing.endedOn() != null) {
            throw ProblemException.ofField(
                    TrainingProblem.OUTSIDE_PAIRING, "from", TrainingProblem.OUTSIDE_PAIRING.title());
        }
    }

    private UUID insert(Access access, UUID pairingId, ProjectRequest request) {
        PartnershipView pairing = queries.partnership(access, pairingId);
        boolean within = request.year() >= pairing.from().getYear()
                && request.year() <= pairing.to().minusDays(1).getYear();
        if (pairing.endedOn() != null || !within) {
            throw ProblemException.ofField(
                    TrainingProblem.OUTSIDE_PAIRING, "year", TrainingProblem.OUTSIDE_PAIRING.title());
        }
        UUID id = Ids.next();
        Constraints.refuse(
                "organisation_project_title_once",
                () -> ProblemException.ofField(
                        TrainingProblem.PROJECT_KNOWN, "title", TrainingProblem.PROJECT_KNOWN.title()),
                () -> sql.update(
                        INSERT,
                        id,
                        pairingId,
                        request.year(),
                        request.title(),
                        request.teachersOut(),
                        request.teachersIn(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        access.subject()));
        audit.record(access, "PROJECT_PLANNED", "ORGANISATION_PAIRING", pairingId);
        return id;
    }

    void requirePlace(ProjectView project, PartnershipView pairing, ExchangeRequest request) {
        if (request.to().isBefore(request.from())) {
            throw ProblemException.ofField(
                    TrainingProblem.END_BEFORE_START, "to", TrainingProblem.END_BEFORE_START.title());
        }
        if (request.from().getYear() != project.year()) {
            throw ProblemException.ofField(
                    TrainingProblem.OUTSIDE_PAIRING, "from", TrainingProblem.OUTSIDE_PAIRING.title());
        }
        boolean out = request.direction() == Direction.OUT;
        String sender = out ? pairing.helper() : pairing.partner();
        if (sql.first(IS_OF_SIDE, row -> true, request.teacherId(), request.from(), request.from(), sender)
                .isEmpty()) {
            throw ProblemException.ofField(
                    TrainingProblem.NOT_OF_THIS_SIDE,
                    "teacherId",
                    Text.of("She does not work for " + sender + " on this day", "该教师当日不属于 " + sender));
        }
        int quota = out ? project.teachersOut() : project.teachersIn();
        int sent = out ? project.sentOut() : project.sentIn();
        if (sent >= quota) {
            throw new ProblemException(TrainingProblem.EXCHANGE_QUOTA_FULL, TrainingProblem.EXCHANGE_QUOTA_FULL.title())
                    .with(Map.of("quota", quota, "sent", sent));
        }
    }

    private UUID insertExchange(Access access, UUID projectId, ExchangeRequest request) {
        UUID id = Ids.next();
        Constraints.refuse(
                "organisation_exchange_once",
                () -> ProblemException.ofField(
                        TrainingProblem.ALREADY_ENROLLED,
                        "teacherId",
                        Text.of("She takes part in this project", "该教师已参加此项目")),
                () -> sql.update(
                        INSERT_EXCHANGE,
                        id,
                        projectId,
                        request.teacherId(),
                        request.direction(),
                        request.from(),
                        request.to(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        access.subject()));
        audit.record(access, "TEACHER_EXCHANGED", "TEACHER", request.teacherId());
        return id;
    }
}
