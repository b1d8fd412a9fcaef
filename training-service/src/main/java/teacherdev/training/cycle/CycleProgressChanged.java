package teacherdev.training.cycle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Event: a teacher is further in a cycle, or not as far as before. Contract:
 * {@code teacherdev.training.v1/cycle-progress-changed.v1}.
 *
 * @param to the first day after the cycle
 */
record CycleProgressChanged(
        UUID teacherId,
        Requirement requirement,
        String cycle,
        String unit,
        BigDecimal required,
        BigDecimal achieved,
        LocalDate from,
        LocalDate to) {

    static final String TYPE = "teacherdev.training.cycle-progress-changed.v1";
}
