package teacherdev.evaluation.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import teacherdev.evaluation.cycle.SheetKind;
import teacherdev.evaluation.result.rules.Grade;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;

/** The present results of a cycle, for features that build on them: rankings, pay, awards. */
@ApplicationScoped
public class Results {

    /** Of two records of one person that stand in a cycle, what stands under the surviving one counts. */
    private static final String COLUMNS = """
            select distinct on (person, p.sheet) p.id, coalesce(t.merged_into, p.teacher_id) as person, p.sheet, p.school_id, p.school_code, p.unit, r.id as result_id, r.score, r.grading_score,
                   r.vetoed, r.step_values, g.grade
            from evaluation_participant p
            left join roster_teacher t on t.teacher_id = p.teacher_id and t.merged_into is not null
            join evaluation_result r on r.participant_id = p.id and r.superseded_at is null
            left join evaluation_grade g on g.participant_id = p.id and g.superseded_at is null
            where p.cycle_id = ?
            """;

    private static final String OWN_FIRST = " order by person, p.sheet, t.merged_into nulls first";
    private static final String OF_CYCLE = "select * from (" + COLUMNS + OWN_FIRST + ") result order by id";
    private static final String OF_PEOPLE = COLUMNS + """
             and p.sheet = 'TEACHING' and p.teacher_id = any (
                select w.id from unnest(?::uuid[]) w(id)
                union all select a.teacher_id from roster_teacher a where a.merged_into = any (?))
            """ + OWN_FIRST;

    private final Sql sql;

    Results(Sql sql) {
        this.sql = sql;
    }

    /**
     * One sheet of one person.
     *
     * @param teacherId her surviving record, whichever the result stands under
     * @param resultId the version of the result that this is; whoever computes with it stores it
     * @param score null only if vetoed
     * @param gradingScore the score that grades go by; for leaders both sheets together
     * @param grade null for a leader's second sheet
     * @param stepValues JSON: the value of every step by its id
     */
    public record PersonResult(
            UUID participantId,
            UUID teacherId,
            SheetKind sheet,
            UUID schoolId,
            String schoolCode,
            String unit,
            UUID resultId,
            BigDecimal score,
            BigDecimal gradingScore,
            boolean vetoed,
            Grade grade,
            String stepValues) {

        static PersonResult of(Row row) {
            return new PersonResult(
                    row.id("id"),
                    row.id("person"),
                    row.constant("sheet", SheetKind.class),
                    row.id("school_id"),
                    row.text("school_code"),
                    row.text("unit"),
                    row.id("result_id"),
                    row.decimal("score"),
                    row.decimal("grading_score"),
                    row.flag("vetoed"),
                    row.constant("grade", Grade.class),
                    row.text("step_values"));
        }
    }

    /** Those of some people, without leaders' second sheets. */
    public List<PersonResult> ofPeople(UUID cycleId, UUID[] teacherIds) {
        return sql.list(OF_PEOPLE, PersonResult::of, cycleId, teacherIds, teacherIds);
    }

    /** Everybody's, in a fixed order; empty before the cycle is computed. A cycle has at most some ten thousand people. */
    public List<PersonResult> of(UUID cycleId) {
        return sql.list(OF_CYCLE, PersonResult::of, cycleId);
    }
}
