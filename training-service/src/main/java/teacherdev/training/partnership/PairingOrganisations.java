package teacherdev.training.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.problem.TrainingProblem;
import teacherdev.training.roster.Organisations;

/** Pairs organisations, and parts them before the time. */
@ApplicationScoped
class PairingOrganisations {

    private static final String PATH = """
            select path[1:array_position(path, ?)] as path from roster_school where path @> array[?]::text[] limit 1
            """;
    private static final String INSERT = """
            insert into organisation_pairing (id, version, kind, helper, helper_path, partner, partner_path, goals, valid_from,
                valid_to, recorded_at, recorded_by)
            values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String LOCK = "select p.version from organisation_pairing p where p.id = ? for update";
    private static final String END = """
            update organisation_pairing set version = version + 1, ended_on = greatest(?::date, valid_from), end_reason = ?
            where id = ?
            """;

    private final Sql sql;
    private final PartnershipQueries queries;
    private final Organisations organisations;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    PairingOrganisations(
            Sql sql,
            PartnershipQueries queries,
            Organisations organisations,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.queries = queries;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    UUID pair(Access access, IdempotencyKey key, PartnershipRequest request) {
        return UUID.fromString(
                idempotency.once(key, () -> create(access, request).toString()));
    }

    @Transactional
    PartnershipView end(Access access, UUID id, long expectedVersion, String reason) {
        queries.partnership(access, id);
        sql.first(LOCK, row -> row.number("version"), id)
                .ifPresent(present -> Versions.requireSame(expectedVersion, present));
        if (queries.partnership(access, id).endedOn() != null) {
            throw new ProblemException(TrainingProblem.PARTNERSHIP_ENDED, TrainingProblem.PARTNERSHIP_ENDED.title());
        }
        sql.update(END, LocalDate.now(clock), reason, id);
        audit.record(access, "ORGANISATIONS_PARTED", "ORGANISATION_PAIRING", id);
        return queries.partnership(access, id);
    }

    private UUID create(Access access, PartnershipRequest request) {
        if (request.helper().equals(request.partner())) {
            throw ProblemException.ofField(
                    TrainingProblem.SELF_PAIRING,
                    "partner",
                    Text.of("An organisation does not help itself", "不能与本单位结对"));
        }
        if (!request.to().isAfter(request.from())) {
            throw ProblemException.ofField(
                    TrainingProblem.END_BEFORE_START, "to", TrainingProblem.END_BEFORE_START.title());
        }
        organisations.keepPlaces();
        List<String> helper = request.kind().helperIsOutside() ? List.of() : path("helper", request.helper());
        List<String> partner = path("partner", request.partner());
        requireReach(access, helper, partner);
        UUID id = Ids.next();
        Constraints.refuse(
                "organisation_pairing_one_at_a_time",
                () -> ProblemException.ofField(
                        TrainingProblem.PAIRING_OVERLAPS,
                        "from",
                        Text.of("These two are paired by this kind in this period", "该时段内双方已有同类结对")),
                () -> sql.update(
                        INSERT,
                        id,
                        request.kind(),
                        request.helper(),
                        helper.toArray(String[]::new),
                        request.partner(),
                        partner.toArray(String[]::new),
                        request.goals(),
                        request.from(),
                        request.to(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        access.subject()));
        audit.record(access, "ORGANISATIONS_PAIRED", "ORGANISATION_PAIRING", id);
        return id;
    }

    private List<String> path(String field, String code) {
        return sql.first(PATH, row -> row.texts("path"), code, code)
                .orElseThrow(() -> ProblemException.ofField(
                        TrainingProblem.ORGANISATION_UNKNOWN, field, TrainingProblem.ORGANISATION_UNKNOWN.title()));
    }

    /** One side is enough: pairs reach across counties. */
    private static void requireReach(Access access, List<String> helper, List<String> partner) {
        boolean reached =
                Arrays.stream(access.scopeArray()).anyMatch(scope -> helper.contains(scope) || partner.contains(scope));
        if (!reached) {
            throw ProblemException.ofField(
                    PlatformProblem.OUT_OF_SCOPE, "helper", PlatformProblem.OUT_OF_SCOPE.title());
        }
    }
}
