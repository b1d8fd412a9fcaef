package teacherdev.evaluation.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.roster.Fact;
import teacherdev.evaluation.roster.Organisations;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Opens cycles: binds them to a version of a scheme and takes the census. */
@ApplicationScoped
class OpeningCycles {

    private static final String INSERT = """
            insert into evaluation_cycle (id, organisation, path, name, kind, starts_on, ends_on, census_on, scheme_id,
                scheme_hash, score_step, grade_step, management_scheme_id, management_scheme_hash, management_score_step,
                inputs_due_on, reads, state, computations, row_version, created_at, created_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?, ?, ?::date, ?, 'OPEN', 0, 1, ?, ?)
            """;

    private final Sql sql;
    private final CycleStore store;
    private final Census census;
    private final SchemeBinding binding;
    private final AssessmentPolicies policies;
    private final Organisations organisations;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    OpeningCycles(
            Sql sql,
            CycleStore store,
            Census census,
            SchemeBinding binding,
            AssessmentPolicies policies,
            Organisations organisations,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.store = store;
        this.census = census;
        this.binding = binding;
        this.policies = policies;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** The id of the cycle, new or, for a repeated key, of the one that the key made. */
    @Transactional
    UUID open(Access access, IdempotencyKey key, CycleRequest request) {
        return UUID.fromString(idempotency.once(key, () -> {
            List<String> path = organisations.pathWithin(access, "organisation", request.organisation());
            requireDates(request);
            UUID id = Ids.next();
            Constraints.refuse(
                    "evaluation_cycle_unique",
                    () -> new ProblemException(EvaluationProblem.CYCLE_EXISTS, EvaluationProblem.CYCLE_EXISTS.title()),
                    () -> insert(access, id, path, request));
            Cycle cycle = store.find(id).orElseThrow();
            census.take(cycle, policies.of(path, cycle.censusOn()));
            audit.record(access, "EVALUATION_CYCLE_OPENED", "EVALUATION_CYCLE", id);
            return id.toString();
        }));
    }

    private void insert(Access access, UUID id, List<String> path, CycleRequest request) {
        Cycle.Binding teaching =
                binding.bind("schemeId", request.schemeId(), path, request.scoreStep(), request.gradeStep());
        Cycle.Binding management = request.managementSchemeId() == null
                ? null
                : binding.bind(
                        "managementSchemeId", request.managementSchemeId(), path, request.managementScoreStep(), null);
        sql.update(
                INSERT,
                id,
                request.organisation(),
                path.toArray(String[]::new),
                request.name(),
                request.kind(),
                request.startsOn(),
                request.endsOn(),
                request.censusOn(),
                teaching.schemeId(),
                teaching.hash(),
                teaching.scoreStep(),
                request.gradeStep(),
                management == null ? null : management.schemeId(),
                management == null ? null : management.hash(),
                management == null ? null : management.scoreStep(),
                request.inputsDueOn(),
                binding.facts(path, teaching, management).stream()
                        .map(Fact::name)
                        .toArray(String[]::new),
                clock.instant(),
                access.subject());
    }

    private static void requireDates(CycleRequest request) {
        boolean fits = request.startsOn().isBefore(request.endsOn())
                && !request.censusOn().isBefore(request.startsOn())
                && !request.censusOn().isAfter(request.endsOn())
                && (request.inputsDueOn() == null || request.inputsDueOn().isAfter(request.startsOn()));
        if (!fits) {
            throw ProblemException.ofField(
                    EvaluationProblem.CYCLE_DATES,
                    "censusOn",
                    Text.of(
                            "The period must not be empty, the census day must lie in it, and nothing is due before it begins",
                            "周期不能为空,普查日应在周期之内,填报截止日应在周期开始之后"));
        }
    }
}
