package teacherdev.evaluation.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import teacherdev.evaluation.cycle.SheetKind;
import teacherdev.evaluation.roster.Records;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;

/**
 * Reads results: clerks see those of people of their scope as soon as they are computed, a teacher sees her own once they
 * are public. A result belongs to the school of its census day, wherever the teacher is now.
 */
@ApplicationScoped
class ResultQueries {

    private static final String RESULT = """
            select c.id as cycle_id, c.name as cycle_name, c.starts_on, c.state, p.id as participant_id, p.teacher_id, t.name,
                   p.sheet, p.school_code, r.score, r.grading_score, r.vetoed, r.version, r.scheme_hash, r.step_values, r.inputs,
                   r.trace, g.grade, g.basis, g.reason, r.version + coalesce(g.version, 0) as tag
            from evaluation_participant p
            join evaluation_cycle c on c.id = p.cycle_id
            join roster_teacher t on t.teacher_id = p.teacher_id
            join evaluation_result r on r.participant_id = p.id and r.superseded_at is null
            left join evaluation_grade g on g.participant_id = p.id and g.superseded_at is null
            where (p.path && ? or (c.state in ('PUBLISHED', 'LOCKED') and p.teacher_id
            """ + Records.HERS + "))";

    /** What stands under the id that is asked for, or under a record that was merged into it. */
    private static final String ONE = RESULT + " and p.cycle_id = ? and p.teacher_id" + Records.HERS
            + "and p.sheet = ? order by p.teacher_id = ? desc limit 1";

    private static final String PAGE = RESULT + """
             and p.cycle_id = ? and p.sheet = ? and (?::text is null or p.school_code = ?)
             and (?::uuid is null or (coalesce(r.grading_score, -1), p.id) < (?::numeric, ?))
            order by coalesce(r.grading_score, -1) desc, p.id desc limit ?
            """;
    private static final String OF_TEACHER = RESULT + " and p.teacher_id" + Records.HERS + """
             and (?::uuid is null or p.id < ?) order by p.id desc limit ?
            """;
    private static final String GRADED = """
            select p.id, p.unit, r.vetoed, r.version + g.version as tag from evaluation_participant p
            join evaluation_result r on r.participant_id = p.id and r.superseded_at is null
            join evaluation_grade g on g.participant_id = p.id and g.superseded_at is null
            where p.cycle_id = ? and p.sheet = 'TEACHING' and p.teacher_id
            """ + Records.HERS + "order by p.teacher_id = ? desc limit 1";
    private static final String PASSED_OVER = """
            select exists (
                select 1 from evaluation_participant mine
                join evaluation_result my on my.participant_id = mine.id and my.superseded_at is null
                join evaluation_unit my_unit on my_unit.cycle_id = mine.cycle_id and my_unit.code = mine.unit
                join evaluation_participant other on other.cycle_id = mine.cycle_id and other.sheet = 'TEACHING'
                join evaluation_unit unit on unit.cycle_id = other.cycle_id and unit.code = other.unit
                    and coalesce(unit.merged_into, unit.code) = coalesce(my_unit.merged_into, my_unit.code)
                join evaluation_result r on r.participant_id = other.id and r.superseded_at is null
                join evaluation_grade g on g.participant_id = other.id and g.superseded_at is null
                where mine.cycle_id = ? and mine.id = ? and not r.vetoed and g.grade <> 'EXCELLENT'
                  and r.grading_score > my.grading_score) as passed
            """;

    private final Sql sql;
    private final Traces traces;

    ResultQueries(Sql sql, Traces traces) {
        this.sql = sql;
        this.traces = traces;
    }

    /** What a decision on a grade looks at. */
    record Graded(UUID participantId, String unit, boolean vetoed, long version) {}

    Optional<Graded> graded(UUID cycleId, UUID teacherId) {
        return sql.first(
                GRADED,
                row -> new Graded(row.id("id"), row.text("unit"), row.flag("vetoed"), row.number("tag")),
                cycleId,
                teacherId,
                teacherId);
    }

    /** Whether somebody of the same unit has a higher score and no 优秀. */
    boolean passesOver(UUID cycleId, UUID participantId) {
        return sql.first(PASSED_OVER, row -> row.flag("passed"), cycleId, participantId)
                .orElse(false);
    }

    Optional<ResultView.Tagged> one(Access access, UUID cycleId, UUID teacherId, SheetKind sheet, Locale language) {
        return sql.first(
                ONE,
                row -> new ResultView.Tagged(full(row, language), row.number("tag")),
                access.scopeArray(),
                access.selfOrNull(),
                cycleId,
                teacherId,
                sheet,
                teacherId);
    }

    /** Highest score first. */
    Page<ResultView> page(Access access, UUID cycleId, SheetKind sheet, String school, Paging paging) {
        Optional<Cursor> after = paging.after(2);
        record Found(ResultView view, BigDecimal score, UUID id) {}
        List<Found> rows = sql.list(
                PAGE,
                row -> new Found(ResultView.of(row, null), row.decimal("grading_score"), row.id("participant_id")),
                access.scopeArray(),
                access.selfOrNull(),
                cycleId,
                sheet,
                school,
                school,
                after.map(cursor -> cursor.id(1)).orElse(null),
                after.map(cursor -> cursor.text(0)).orElse(null),
                after.map(cursor -> cursor.id(1)).orElse(null),
                paging.rowsToRead());
        Page<Found> found = Page.of(
                rows,
                paging,
                row -> Cursor.of(row.score() == null ? "-1" : row.score().toPlainString(), row.id()));
        return new Page<>(found.items().stream().map(Found::view).toList(), found.next());
    }

    /** A teacher's results of all cycles with their traces, latest first. */
    Page<ResultView> ofTeacher(Access access, UUID teacherId, Locale language, Paging paging) {
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        record Found(ResultView view, UUID id) {}
        List<Found> rows = sql.list(
                OF_TEACHER,
                row -> new Found(full(row, language), row.id("participant_id")),
                access.scopeArray(),
                access.selfOrNull(),
                teacherId,
                after,
                after,
                paging.rowsToRead());
        Page<Found> found = Page.of(rows, paging, row -> Cursor.of(row.id()));
        return new Page<>(found.items().stream().map(Found::view).toList(), found.next());
    }

    private ResultView full(Row row, Locale language) {
        return ResultView.of(
                row,
                traces.unpacked(row.bytes("trace")).stream()
                        .map(line -> ResultView.Line.of(line, language))
                        .toList());
    }
}
