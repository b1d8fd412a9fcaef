package teacherdev.evaluation.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.outbox.OutgoingEvent;
import teacherdev.platform.runtime.sql.Ids;

/**
 * Event: a school was reminded of values that a cycle misses. Contract: {@code teacherdev.evaluation.v1/inputs-reminded.v1}.
 *
 * @param people how many people of the school something is missing of
 * @param inputs the names of what is missing
 */
record InputsReminded(
        UUID reminderId, UUID schoolId, UUID cycleId, LocalDate due, int daysAhead, int people, List<String> inputs) {

    static OutgoingEvent of(
            UUID schoolId, UUID cycleId, LocalDate due, int daysAhead, int people, List<String> inputs) {
        UUID id = Ids.next();
        return new OutgoingEvent(
                "teacherdev.evaluation.v1",
                schoolId.toString(),
                "teacherdev.evaluation.inputs-reminded.v1",
                id.toString(),
                1,
                new InputsReminded(id, schoolId, cycleId, due, daysAhead, people, inputs));
    }
}
