package teacherdev.evaluation.reminder;

import java.time.LocalDate;
import java.util.UUID;
import teacherdev.platform.runtime.outbox.OutgoingEvent;
import teacherdev.platform.runtime.sql.Row;

/**
 * Event: a rater was reminded of a score sheet. Contract: {@code teacherdev.evaluation.v1/rating-reminded.v1}.
 *
 * @param teacherId the rater
 * @param waiting how many people she has not rated yet
 */
record RatingReminded(
        UUID reminderId, UUID teacherId, UUID sheetId, UUID cycleId, LocalDate due, int daysAhead, int waiting) {

    static OutgoingEvent of(Row row) {
        RatingReminded data = new RatingReminded(
                row.id("id"),
                row.id("rater_id"),
                row.id("sheet_id"),
                row.id("cycle_id"),
                row.date("closes_on"),
                row.integer("days_ahead"),
                row.integer("waiting"));
        return new OutgoingEvent(
                "teacherdev.evaluation.v1",
                data.teacherId().toString(),
                "teacherdev.evaluation.rating-reminded.v1",
                data.reminderId().toString(),
                1,
                data);
    }
}
