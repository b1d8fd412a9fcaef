package teacherdev.evaluation.schoolevaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.evaluation.policy.PoliciesInForce;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.roster.Organisations;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Opens rounds and takes scores. */
@ApplicationScoped
class Rounds {

    static final String KIND = "SCHOOL_EVALUATION";
    private static final TypeReference<LinkedHashMap<String, BigDecimal>> WEIGHTS = new TypeReference<>() {};
    private static final String INSERT = """
            insert into school_evaluation (id, region, path, name, starts_on, ends_on, areas, state, row_version, created_at,
                created_by)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, 'OPEN', 1, ?, ?)
            """;
    private static final String LOCK =
            "select id, region, areas, state, row_version from school_evaluation where id = ? and path && ? for update";
    private static final String SCORES = """
            insert into school_evaluation_score (evaluation_id, school_id, area, score, evidence, recorded_at, recorded_by)
            select ?, s.school_id, g.area, g.score::numeric, g.evidence, ?, ?
            from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as g(code, area, score, evidence)
            join roster_school s on s.code = g.code and s.path @> array[?]::text[]
            on conflict on constraint school_evaluation_score_pk do update
            set score = excluded.score, evidence = excluded.evidence, recorded_at = excluded.recorded_at,
                recorded_by = excluded.recorded_by
            """;
    private final Sql sql;
    private final ObjectMapper mapper;
    private final Organisations organisations;
    private final PoliciesInForce policies;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    Rounds(
            Sql sql,
            ObjectMapper mapper,
            Organisations organisations,
            PoliciesInForce policies,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.mapper = mapper;
        this.organisations = organisations;
        this.policies = policies;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** A round whose row is locked. */
    record Locked(UUID id, String region, String areas, String state, long version) {
        static Locked of(Row row) {
            return new Locked(
                    row.id("id"), row.text("region"), row.text("areas"), row.text("state"), row.number("row_version"));
        }
    }

    /** The id of the round, new or, for a repeated key, of the one that the key made. */
    @Transactional
    UUID open(Access access, IdempotencyKey key, RoundRequest request) {
        return UUID.fromString(idempotency.once(key, () -> {
            List<String> path = organisations.pathWithin(access, "region", request.region());
            String areas = policies.content(path, KIND, request.startsOn()).orElseThrow();
            BigDecimal sum = weights(areas).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(BigDecimal.ONE) != 0) {
                throw new ProblemException(
                        EvaluationProblem.ROUND_REFUSED,
                        Text.of("The policy's weights add up to " + sum, "政策权重之和为 " + sum));
            }
            UUID id = Ids.next();
            Constraints.refuse(
                    "school_evaluation_once",
                    () -> new ProblemException(EvaluationProblem.ROUND_EXISTS, EvaluationProblem.ROUND_EXISTS.title()),
                    () -> sql.update(
                            INSERT,
                            id,
                            request.region(),
                            path.toArray(String[]::new),
                            request.name(),
                            request.startsOn(),
                            request.startsOn().plusYears(3),
                            areas,
                            clock.instant(),
                            access.subject()));
            audit.record(access, "SCHOOL_EVALUATION_OPENED", KIND, id);
            return id.toString();
        }));
    }

    /** All rows or none: an unknown school or area is refused by name. */
    @Transactional
    void score(Access access, UUID id, ScoresRequest request) {
        Locked round = open(access, id);
        Map<String, BigDecimal> weights = weights(round.areas());
        request.scores().stream()
                .filter(score -> !weights.containsKey(score.area()))
                .findFirst()
                .ifPresent(score -> {
                    throw refused("area", score.area());
                });
        int recorded = sql.update(
                SCORES,
                id,
                clock.instant(),
                access.subject(),
                Columns.texts(request.scores(), ScoresRequest.Score::schoolCode),
                Columns.texts(request.scores(), ScoresRequest.Score::area),
                Columns.texts(request.scores(), score -> score.score().toPlainString()),
                Columns.texts(request.scores(), ScoresRequest.Score::evidence),
                round.region());
        if (recorded != request.scores().size()) {
            throw refused("schoolCode", "?");
        }
        audit.record(access, "SCHOOL_EVALUATION_SCORED", KIND, id);
    }

    /** The round, locked; refuses when it is decided. */
    Locked open(Access access, UUID id) {
        Locked round = sql.first(LOCK, Locked::of, id, access.scopeArray()).orElseThrow(Rounds::notFound);
        if (!round.state().equals("OPEN")) {
            throw new ProblemException(EvaluationProblem.ROUND_DECIDED, EvaluationProblem.ROUND_DECIDED.title());
        }
        return round;
    }

    Map<String, BigDecimal> weights(String json) {
        try {
            return mapper.readValue(json, WEIGHTS);
        } catch (JsonProcessingException notWeights) {
            throw new IllegalStateException("policy SCHOOL_EVALUATION is not a map of weights by area", notWeights);
        }
    }

    private static ProblemException refused(String field, String value) {
        return ProblemException.ofField(
                EvaluationProblem.ROUND_REFUSED,
                field,
                Text.of("Schools of the region and areas of the round only: " + value, "仅限本区域学校和本轮评价领域:" + value));
    }

    static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND, Text.of("No such round in your scope", "您的管辖范围内没有该轮评价"));
    }
}
