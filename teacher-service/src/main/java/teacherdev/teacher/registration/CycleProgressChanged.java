package teacherdev.teacher.registration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** The fields that are read of {@code teacherdev.training.v1/cycle-progress-changed.v1}. */
record CycleProgressChanged(
        UUID teacherId,
        String requirement,
        String cycle,
        String unit,
        BigDecimal required,
        BigDecimal achieved,
        LocalDate from,
        LocalDate to) {
    CycleProgressChanged {
        Objects.requireNonNull(teacherId, "teacherId");
        Objects.requireNonNull(cycle, "cycle");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(required, "required");
        Objects.requireNonNull(achieved, "achieved");
    }

    /** A new teacher's first hours are no matter of a five-year registration. */
    boolean isOfFirstPeriod() {
        return "NEW_TEACHER".equals(requirement);
    }
}
