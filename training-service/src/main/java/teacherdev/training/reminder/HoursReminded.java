package teacherdev.training.reminder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import teacherdev.training.cycle.Requirement;

/** Event: a teacher was reminded. Contract: {@code teacherdev.training.v1/hours-reminded.v1}. */
record HoursReminded(
        UUID reminderId,
        UUID teacherId,
        Requirement requirement,
        String cycle,
        LocalDate due,
        int daysAhead,
        BigDecimal missing) {

    static final String TYPE = "teacherdev.training.hours-reminded.v1";
}
