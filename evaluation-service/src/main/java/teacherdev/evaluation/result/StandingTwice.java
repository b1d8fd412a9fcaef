package teacherdev.evaluation.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.roster.Records;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/**
 * People who stand in a cycle twice, since two of their records were merged after its results became public. A result is not
 * taken back by that: both stay until a person explains in a correction that they do, and figures count her once.
 */
@ApplicationScoped
class StandingTwice {

    private static final String TWICE = """
            select p.id, p.teacher_id, p.sheet, r.score, g.grade, other.id as other_id, other.teacher_id as other
            from evaluation_participant p
            join roster_teacher t on t.teacher_id = p.teacher_id and t.merged_into is not null
            join lateral (
                select s.id, s.teacher_id from evaluation_participant s
                where s.cycle_id = p.cycle_id and s.sheet = p.sheet and s.id <> p.id and s.assessed
                  and s.teacher_id = any (records_of(t.merged_into)) and not exists (
                      select from evaluation_twice_explained x where x.participant_id = p.id and x.other_id = s.id)
                order by s.teacher_id = t.merged_into desc, s.id limit 1) other on true
            left join evaluation_result r on r.participant_id = p.id and r.superseded_at is null
            left join evaluation_grade g on g.participant_id = p.id and g.superseded_at is null
            where p.cycle_id = ? and p.assessed and p.path && ? order by p.id
            """;
    private static final String EXPLAIN = """
            insert into evaluation_twice_explained (computation_id, participant_id, other_id) select ?, e.one, e.other
            from unnest(?::uuid[], ?::uuid[]) as e (one, other)
            """;

    /** With what stood when the correction was made. */
    private static final String EXPLAINED = """
            select p.teacher_id, p.sheet, r.score, g.grade, o.teacher_id as other
            from evaluation_twice_explained x
            join evaluation_computation k on k.id = x.computation_id
            join evaluation_participant p on p.id = x.participant_id
            join evaluation_participant o on o.id = x.other_id
            left join lateral (
                select v.score from evaluation_result v join evaluation_computation m on m.id = v.computation_id
                where v.participant_id = p.id and m.number <= k.number order by v.version desc limit 1) r on true
            left join evaluation_grade g on g.participant_id = p.id and g.decided_at <= k.computed_at
                and (g.superseded_at is null or g.superseded_at > k.computed_at)
            where x.computation_id = ? and p.path && ? order by p.id
            """;

    private final Sql sql;
    private final Records records;

    StandingTwice(Sql sql, Records records) {
        this.sql = sql;
        this.records = records;
    }

    /** A sheet of hers and the other one of the same kind. */
    record Pair(UUID one, UUID other) {}

    private record Found(Pair pair, UUID teacherId) {

        static Found of(Row row) {
            return new Found(new Pair(row.id("id"), row.id("other_id")), row.id("teacher_id"));
        }
    }

    /** Records that were merged into others, where another record of the person stands too and nobody has explained it. */
    List<Difference> pending(UUID cycleId, String[] scopes) {
        return sql.list(TWICE, Difference::twice, cycleId, scopes);
    }

    /**
     * The sheets that stand twice by the records that a correction names; refuses one that does not, and one's own case.
     *
     * @param self the teacher id of whoever corrects, or null
     */
    List<Pair> named(UUID self, UUID cycleId, String[] scopes, List<UUID> named) {
        if (named.isEmpty()) {
            return List.of();
        }
        if (named.stream().anyMatch(record -> records.areOfOnePerson(self, record))) {
            throw new ProblemException(EvaluationProblem.OWN_CASE, EvaluationProblem.OWN_CASE.title());
        }
        List<Found> found = sql.list(TWICE, Found::of, cycleId, scopes).stream()
                .filter(one -> named.contains(one.teacherId()))
                .toList();
        Set<UUID> unknown = new HashSet<>(named);
        found.forEach(one -> unknown.remove(one.teacherId()));
        if (!unknown.isEmpty()) {
            throw ProblemException.ofField(
                    EvaluationProblem.NOT_A_PARTICIPANT,
                    "standTwice",
                    Text.of("She does not stand twice in this cycle", "该教师在本周期中没有重复的待说明结果"));
        }
        return found.stream().map(Found::pair).toList();
    }

    void explain(UUID correctionId, List<Pair> pairs) {
        if (!pairs.isEmpty()) {
            sql.update(
                    EXPLAIN,
                    correctionId,
                    pairs.stream().map(Pair::one).toArray(UUID[]::new),
                    pairs.stream().map(Pair::other).toArray(UUID[]::new));
        }
    }

    /** What a correction explained, as far as it concerns the caller's people. */
    List<Difference> explained(UUID correctionId, String[] scopes) {
        return sql.list(EXPLAINED, Difference::twice, correctionId, scopes);
    }
}
