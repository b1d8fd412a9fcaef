package teacherdev.evaluation.cycle;

import java.time.LocalDate;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;

/**
 * A participant of a cycle as other features read it.
 *
 * @param unit the unit whose share of 优秀 she counts in, before merging
 * @param toOn the first day on which she no longer belongs to the school, at most the end of the cycle
 * @param joinedLate whether she came after the census day
 */
public record Participant(
        UUID id,
        UUID cycleId,
        UUID teacherId,
        SheetKind sheet,
        UUID schoolId,
        String schoolCode,
        String unit,
        LocalDate fromOn,
        LocalDate toOn,
        boolean joinedLate,
        boolean assessed) {

    static Participant of(Row row) {
        return new Participant(
                row.id("id"),
                row.id("cycle_id"),
                row.id("teacher_id"),
                row.constant("sheet", SheetKind.class),
                row.id("school_id"),
                row.text("school_code"),
                row.text("unit"),
                row.date("from_on"),
                row.date("to_on"),
                row.flag("joined_late"),
                row.flag("assessed"));
    }
}
