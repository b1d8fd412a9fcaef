package teacherdev.evaluation.schoolevaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.schoolevaluation.rules.Round;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.ProblemException.Culprit;
import teacherdev.platform.web.problem.Text;

/** Decides a round once every school has a score in every area. */
@ApplicationScoped
class DecidingRounds {

    private static final int FINDINGS_MAX = 200;
    private static final String PRESENT = """
            select s.school_id, s.code, x.area, x.score from roster_school s
            left join school_evaluation_score x on x.school_id = s.school_id and x.evaluation_id = ?
            where s.path @> array[?]::text[] and coalesce(s.kind, 'SCHOOL') = 'SCHOOL' order by s.code
            """;
    private static final String RESULTS = """
            insert into school_evaluation_result (evaluation_id, school_id, total, rank, weakest_third, bottom_two)
            select ?, r.school_id, r.total::numeric, r.rank::int, r.third::boolean, r.two::boolean
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[]) as r(school_id, total, rank, third, two)
            """;
    private static final String DECIDE = """
            update school_evaluation set state = 'DECIDED', decided_at = ?, row_version = row_version + 1 where id = ?
            """;

    private final Sql sql;
    private final Rounds rounds;
    private final Audit audit;
    private final Clock clock;

    DecidingRounds(Sql sql, Rounds rounds, Audit audit, Clock clock) {
        this.sql = sql;
        this.rounds = rounds;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void decide(Access access, UUID id, long expectedVersion) {
        Rounds.Locked round = rounds.open(access, id);
        Versions.requireSame(expectedVersion, round.version());
        Map<String, BigDecimal> weights = rounds.weights(round.areas());
        Map<String, Map<String, BigDecimal>> scores = new LinkedHashMap<>();
        Map<String, String> codes = new LinkedHashMap<>();
        sql.list(
                PRESENT,
                row -> {
                    String school = row.id("school_id").toString();
                    codes.put(school, row.text("code"));
                    Map<String, BigDecimal> areas = scores.computeIfAbsent(school, _ -> new LinkedHashMap<>());
                    return row.text("area") == null ? null : areas.put(row.text("area"), row.decimal("score"));
                },
                id,
                round.region());
        requireComplete(weights, scores, codes);
        List<Round.Decided> decided = Round.decide(weights, scores);
        sql.update(
                RESULTS,
                id,
                Columns.ids(decided, one -> UUID.fromString(one.school())),
                Columns.texts(decided, one -> one.total().toPlainString()),
                Columns.texts(decided, Round.Decided::rank),
                Columns.texts(decided, Round.Decided::weakestThird),
                Columns.texts(decided, Round.Decided::bottomTwo));
        sql.update(DECIDE, clock.instant(), id);
        audit.record(access, "SCHOOL_EVALUATION_DECIDED", Rounds.KIND, id);
    }

    private static void requireComplete(
            Map<String, BigDecimal> weights, Map<String, Map<String, BigDecimal>> scores, Map<String, String> codes) {
        List<Culprit> missing = new ArrayList<>();
        scores.forEach((school, areas) -> weights.keySet().stream()
                .filter(area -> !areas.containsKey(area))
                .forEach(area -> missing.add(new Culprit(
                        codes.get(school),
                        EvaluationProblem.ROUND_INCOMPLETE.name(),
                        Text.of("No score in " + area, "缺少“" + area + "”得分")))));
        if (!missing.isEmpty()) {
            throw ProblemException.ofAll(
                    EvaluationProblem.ROUND_INCOMPLETE,
                    EvaluationProblem.ROUND_INCOMPLETE.title(),
                    missing.subList(0, Math.min(missing.size(), FINDINGS_MAX)));
        }
    }
}
