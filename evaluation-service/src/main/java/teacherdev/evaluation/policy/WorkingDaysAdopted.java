package teacherdev.evaluation.policy;

import java.time.LocalDate;
import java.util.List;
import teacherdev.platform.runtime.outbox.OutgoingEvent;

/** Event: the calendar of a year was set. Contract: {@code teacherdev.evaluation.v1/working-days-adopted.v1}. */
record WorkingDaysAdopted(int year, List<LocalDate> holidays, List<LocalDate> shifted) {

    static OutgoingEvent of(int year, long version, Calendar calendar) {
        return new OutgoingEvent(
                "teacherdev.evaluation.v1",
                "working-days-" + year,
                "teacherdev.evaluation.working-days-adopted.v1",
                "working-days-" + year,
                version,
                new WorkingDaysAdopted(year, calendar.holidays(), calendar.shifted()));
    }
}
