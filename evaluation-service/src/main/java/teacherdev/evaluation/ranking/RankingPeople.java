package teacherdev.evaluation.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.ranking.rules.Ranks;
import teacherdev.evaluation.roster.Organisations;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.ProblemException.Culprit;
import teacherdev.platform.web.problem.Text;

/** Ranks candidates and stores the list; a full tie at the cut is a conflict that a person decides. */
@ApplicationScoped
class RankingPeople {

    private static final String INSERT = """
            insert into ranking (id, organisation, path, name, purpose, cycle_id, quota, tie_breaks, decided_tie, row_version,
                created_at, created_by)
            values (?, ?, ?, ?, ?, ?::uuid, ?, ?, ?, 1, ?, ?)
            """;
    private static final String ENTRIES = """
            insert into ranking_entry (ranking_id, teacher_id, position, place, score, breaks, source, result_id, vetoed,
                selected)
            select ?, e.teacher_id, e.position::int, e.place::int, e.score::numeric, e.breaks::numeric[], e.source,
                   e.result_id::uuid, e.vetoed::boolean, e.selected::boolean
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as e(teacher_id, position, place, score, breaks, source, result_id, vetoed, selected)
            """;

    private final Sql sql;
    private final Candidates candidates;
    private final Organisations organisations;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    RankingPeople(
            Sql sql,
            Candidates candidates,
            Organisations organisations,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.candidates = candidates;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** The id of the ranking, new or, for a repeated key, of the one that the key made. */
    @Transactional
    UUID rank(Access access, UUID self, IdempotencyKey key, RankingRequest request) {
        return UUID.fromString(idempotency.once(key, () -> {
            List<String> path = organisations.pathWithin(access, "organisation", request.organisation());
            List<Standing> standings = candidates.of(access, request);
            requireOthers(self, request, standings);
            Set<String> chosen = request.decision() == null
                    ? Set.of()
                    : request.decision().chosen().stream().map(UUID::toString).collect(Collectors.toSet());
            List<Ranks.Candidate> order =
                    standings.stream().map(Standing::candidate).toList();
            List<Ranks.Placed> placed =
                    switch (Ranks.rank(order, request.quota(), chosen)) {
                        case Ranks.Ranking.Cut(List<Ranks.Placed> cut) -> cut;
                        case Ranks.Ranking.TiedAtCut tie ->
                            throw tied(EvaluationProblem.TIE_AT_CUTOFF, tie.tied(), tie.seats());
                        case Ranks.Ranking.WrongChoice wrong ->
                            throw tied(EvaluationProblem.TIE_CHOICE, wrong.tied(), wrong.seats());
                    };
            return store(access, path, request, standings, placed).toString();
        }));
    }

    /** Whoever stands in a tie does not decide it. */
    private static void requireOthers(UUID self, RankingRequest request, List<Standing> standings) {
        if (request.decision() != null
                && self != null
                && standings.stream().anyMatch(one -> one.teacherId().equals(self))) {
            throw new ProblemException(EvaluationProblem.OWN_CASE, EvaluationProblem.OWN_CASE.title());
        }
    }

    private static ProblemException tied(EvaluationProblem code, List<String> tied, int seats) {
        return ProblemException.ofAll(
                code,
                Text.of(
                        tied.size() + " people tie for " + seats + " seats; choose and give the reason in `decision`",
                        tied.size() + " 人并列争 " + seats + " 个名额,请在 decision 中选定并说明理由"),
                tied.stream()
                        .map(id -> new Culprit("candidates", code.name(), Text.of(id, id)))
                        .toList());
    }

    private UUID store(
            Access access,
            List<String> path,
            RankingRequest request,
            List<Standing> standings,
            List<Ranks.Placed> placed) {
        UUID id = Ids.next();
        boolean decided = request.decision() != null;
        sql.update(
                INSERT,
                id,
                request.organisation(),
                path.toArray(String[]::new),
                request.name(),
                request.purpose(),
                request.cycleId(),
                request.quota(),
                request.tieBreaksOrNone().toArray(String[]::new),
                decided ? request.decision().reason() : null,
                clock.instant(),
                access.subject());
        Map<String, Standing> byId = new HashMap<>();
        standings.forEach(one -> byId.put(one.teacherId().toString(), one));
        List<Integer> positions = IntStream.range(0, placed.size()).boxed().toList();
        sql.update(
                ENTRIES,
                id,
                Columns.ids(placed, one -> UUID.fromString(one.candidate().id())),
                Columns.texts(positions, position -> position + 1),
                Columns.texts(placed, Ranks.Placed::place),
                Columns.texts(placed, one -> one.candidate().score()),
                Columns.texts(placed, one -> array(one.candidate())),
                Columns.texts(placed, one -> byId.get(one.candidate().id()).source()),
                Columns.texts(placed, one -> byId.get(one.candidate().id()).resultId()),
                Columns.texts(placed, one -> one.candidate().vetoed()),
                Columns.texts(placed, Ranks.Placed::selected));
        audit.record(access, decided ? "RANKING_TIE_DECIDED" : "RANKING_MADE", "RANKING", id);
        return id;
    }

    private static String array(Ranks.Candidate candidate) {
        return candidate.breaks().stream()
                .map(java.math.BigDecimal::toPlainString)
                .collect(Collectors.joining(",", "{", "}"));
    }
}
