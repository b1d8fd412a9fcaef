package teacherdev.evaluation.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import teacherdev.evaluation.cycle.SheetKind;
import teacherdev.evaluation.result.rules.Grade;
import teacherdev.evaluation.result.rules.Grading;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;

/** Compares what a run gives now with the results that stand. */
@ApplicationScoped
class Differences {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
    private static final String STANDING = """
            select p.id, r.score, r.step_values, r.inputs, r.vetoed from evaluation_participant p
            join evaluation_result r on r.participant_id = p.id and r.superseded_at is null
            where p.cycle_id = ?
            """;
    private static final String OF_CORRECTION = """
            select p.teacher_id, p.sheet, b.score as score_before, r.score as score_after, b.inputs as inputs_before,
                   r.inputs as inputs_after, gb.grade as grade_before, ga.grade as grade_after
            from evaluation_result r
            join evaluation_participant p on p.id = r.participant_id
            join evaluation_computation k on k.id = r.computation_id
            left join evaluation_result b on b.participant_id = r.participant_id and b.version = r.version - 1
            left join evaluation_grade ga on ga.participant_id = p.id and ga.decided_at <= k.computed_at
                and (ga.superseded_at is null or ga.superseded_at > k.computed_at)
            left join evaluation_grade gb on gb.participant_id = p.id and gb.decided_at < k.computed_at
                and (gb.superseded_at is null or gb.superseded_at >= k.computed_at)
            where r.computation_id = ? and p.path && ? order by p.id
            """;

    private final Sql sql;
    private final ObjectMapper mapper;
    private final ResultWriting writing;
    private final Grades grades;

    Differences(Sql sql, ObjectMapper mapper, ResultWriting writing, Grades grades) {
        this.sql = sql;
        this.mapper = mapper;
        this.writing = writing;
        this.grades = grades;
    }

    /** A person whose values differ, with the grade that she has and the one that follows. */
    record Changed(Evaluated now, Difference difference) {}

    private record Standing(BigDecimal score, Map<String, Object> values, Map<String, Object> inputs, boolean vetoed) {}

    /** Everybody whose steps, inputs or veto are others than those that stand, in the order of the run. */
    List<Changed> of(UUID cycleId, List<Evaluated> people, Grading.Bands bands) {
        Map<UUID, Standing> standing = new HashMap<>();
        sql.list(STANDING, row -> standing.put(row.id("id"), standing(row)), cycleId);
        Map<UUID, Grade> present = grades.present(cycleId);
        List<Changed> changed = new ArrayList<>();
        for (Evaluated now : people) {
            Standing before = standing.get(now.person().id());
            Map<String, Object> inputs = tree(writing.json(ResultWriting.sourced(now.inputs())));
            boolean same = before != null
                    && before.vetoed() == now.vetoed()
                    && before.inputs().equals(inputs)
                    && before.values().equals(tree(writing.json(now.stepValues())));
            if (!same) {
                Grade grade = present.get(now.person().id());
                changed.add(new Changed(now, difference(now, before, inputs, grade, bands)));
            }
        }
        return changed;
    }

    private static Difference difference(
            Evaluated now, Standing before, Map<String, Object> inputs, Grade grade, Grading.Bands bands) {
        Grade after = now.person().sheet() == SheetKind.TEACHING
                ? Grading.corrected(now.candidate(now.person().unit()), bands, grade)
                : null;
        return new Difference(
                now.person().teacherId(),
                now.person().sheet(),
                before == null ? null : Shown.score(before.score()),
                Shown.score(now.storedScore()),
                grade,
                after,
                changes(before == null ? Map.of() : before.inputs(), inputs),
                null);
    }

    /** The difference sheet of a correction, as far as it concerns the caller's people. */
    List<Difference> ofCorrection(UUID computationId, String[] scopes) {
        return sql.list(
                OF_CORRECTION,
                row -> new Difference(
                        row.id("teacher_id"),
                        row.constant("sheet", SheetKind.class),
                        Shown.score(row.decimal("score_before")),
                        Shown.score(row.decimal("score_after")),
                        row.constant("grade_before", Grade.class),
                        row.constant("grade_after", Grade.class),
                        changes(tree(row.text("inputs_before")), tree(row.text("inputs_after"))),
                        null),
                computationId,
                scopes);
    }

    private static List<Difference.InputChange> changes(Map<String, Object> before, Map<String, Object> after) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> new Difference.InputChange(name, value(before.get(name)), value(after.get(name))))
                .toList();
    }

    /** Stored inputs are pairs of value and source. */
    private static Object value(Object stored) {
        return stored instanceof List<?> pair ? pair.getFirst() : null;
    }

    private Standing standing(Row row) {
        return new Standing(
                row.decimal("score"), tree(row.text("step_values")), tree(row.text("inputs")), row.flag("vetoed"));
    }

    private Map<String, Object> tree(String json) {
        try {
            return json == null ? Map.of() : mapper.readValue(json, TREE);
        } catch (JsonProcessingException storedByUs) {
            throw new IllegalStateException(storedByUs);
        }
    }
}
