package teacherdev.evaluation.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import teacherdev.evaluation.cycle.Cycle;
import teacherdev.evaluation.cycle.CycleQueries;
import teacherdev.evaluation.cycle.CycleState;
import teacherdev.evaluation.cycle.CycleStore;
import teacherdev.evaluation.cycle.SheetKind;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.result.Results;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Finds the candidates of a ranking: out of a cycle's results, or as they were entered; only people of the organisation. */
@ApplicationScoped
class Candidates {

    /** Who works below a node today, with her veto. */
    private static final String STAFF = """
            select t.teacher_id, t.ethics_veto from roster_teacher t
            where t.teacher_id = any (?) and exists (
                select 1 from roster_assignment a join roster_school s on s.school_id = a.school_id
                where a.teacher_id = t.teacher_id and s.path @> array[?]::text[] and (a.valid_to is null or a.valid_to > ?))
            """;

    private final Sql sql;
    private final CycleQueries cycles;
    private final Results results;
    private final ObjectMapper mapper;
    private final Clock clock;

    Candidates(Sql sql, CycleQueries cycles, Results results, ObjectMapper mapper, Clock clock) {
        this.sql = sql;
        this.cycles = cycles;
        this.results = results;
        this.mapper = mapper;
        this.clock = clock;
    }

    List<Standing> of(Access access, RankingRequest request) {
        requireDifferent(request);
        List<Standing> standings = request.cycleId() == null ? entered(request) : fromCycle(access, request);
        Map<UUID, Boolean> staff = new HashMap<>();
        sql.list(
                STAFF,
                row -> staff.put(row.id("teacher_id"), row.flag("ethics_veto")),
                standings.stream().map(Standing::teacherId).toArray(UUID[]::new),
                request.organisation(),
                LocalDate.now(clock));
        List<Standing> found = new ArrayList<>();
        for (Standing one : standings) {
            Boolean veto = staff.get(one.teacherId());
            if (veto == null && request.candidates() != null) {
                throw refused(
                        "candidates",
                        one.teacherId() + " does not work in this organisation",
                        one.teacherId() + " 不在该机构任职");
            }
            if (veto != null) {
                found.add(new Standing(
                        one.teacherId(),
                        one.score(),
                        one.breaks(),
                        one.vetoed() || veto,
                        one.source(),
                        one.resultId()));
            }
        }
        return found;
    }

    private static void requireDifferent(RankingRequest request) {
        Set<UUID> seen = new HashSet<>();
        if (request.candidates() != null
                && !request.candidates().stream().allMatch(candidate -> seen.add(candidate.teacherId()))) {
            throw refused("candidates", "A candidate is there twice", "候选人重复");
        }
        if (request.cycleId() == null
                && (request.candidates() == null || request.candidates().isEmpty())) {
            throw refused("candidates", "Name candidates or a cycle", "请给出候选人或考核周期");
        }
    }

    private static List<Standing> entered(RankingRequest request) {
        List<Standing> standings = new ArrayList<>();
        for (RankingRequest.Candidate candidate : request.candidates()) {
            if (candidate.score() == null) {
                throw refused("candidates.score", "A score is missing", "缺少得分");
            }
            List<BigDecimal> breaks = new ArrayList<>();
            for (String name : request.tieBreaksOrNone()) {
                BigDecimal value = candidate.tieBreaks() == null
                        ? null
                        : candidate.tieBreaks().get(name);
                if (value == null) {
                    throw refused("candidates.tieBreaks", "\"" + name + "\" is missing", "缺少“" + name + "”");
                }
                breaks.add(value);
            }
            standings.add(new Standing(
                    candidate.teacherId(), candidate.score(), breaks, candidate.isVetoed(), "ENTERED", null));
        }
        return standings;
    }

    private List<Standing> fromCycle(Access access, RankingRequest request) {
        Cycle cycle = cycles.visible(access, request.cycleId());
        if (cycle.state() == CycleState.OPEN) {
            throw CycleStore.inState(cycle);
        }
        Map<UUID, RankingRequest.Candidate> named = new HashMap<>();
        if (request.candidates() != null) {
            request.candidates().forEach(candidate -> named.put(candidate.teacherId(), candidate));
            if (named.values().stream().anyMatch(candidate -> candidate.score() != null)) {
                throw refused("candidates.score", "The cycle's results are the scores", "得分取自考核结果,不可另行录入");
            }
        }
        List<Standing> standings = new ArrayList<>();
        for (Results.PersonResult result : results.of(cycle.id())) {
            RankingRequest.Candidate candidate = named.remove(result.teacherId());
            boolean asked = request.candidates() == null || candidate != null;
            if (result.sheet() == SheetKind.TEACHING && asked) {
                standings.add(new Standing(
                        result.teacherId(),
                        result.gradingScore(),
                        breaks(request, candidate, result),
                        result.vetoed() || (candidate != null && candidate.isVetoed()),
                        "CYCLE",
                        result.resultId()));
            } else if (candidate != null) {
                named.put(result.teacherId(), candidate);
            }
        }
        if (!named.isEmpty()) {
            throw refused("candidates", "Somebody has no result in this cycle", "有候选人在该周期没有结果");
        }
        return standings;
    }

    /** A tie-break that the request gives for her, otherwise the step of that name. */
    private List<BigDecimal> breaks(
            RankingRequest request, RankingRequest.Candidate candidate, Results.PersonResult result) {
        List<BigDecimal> breaks = new ArrayList<>();
        for (String name : request.tieBreaksOrNone()) {
            BigDecimal given = candidate == null || candidate.tieBreaks() == null
                    ? null
                    : candidate.tieBreaks().get(name);
            breaks.add(given == null ? step(result, name) : given);
        }
        return breaks;
    }

    private BigDecimal step(Results.PersonResult result, String name) {
        try {
            JsonNode value = mapper.readTree(result.stepValues()).get(name);
            if (value != null && !value.isBoolean()) {
                return new BigDecimal(value.asText());
            }
        } catch (JsonProcessingException | NumberFormatException noNumber) {
            throw refused("tieBreaks", "\"" + name + "\" is not a number", "“" + name + "”不是数字");
        }
        if (result.vetoed()) {
            return BigDecimal.ZERO;
        }
        throw refused("tieBreaks", "There is no value \"" + name + "\"", "没有“" + name + "”的取值");
    }

    private static ProblemException refused(String field, String en, String zh) {
        return ProblemException.ofField(EvaluationProblem.RANKING_REFUSED, field, Text.of(en, zh));
    }
}
