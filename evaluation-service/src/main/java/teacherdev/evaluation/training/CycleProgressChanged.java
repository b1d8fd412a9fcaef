package teacherdev.evaluation.training;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;

/** The fields of {@code cycle-progress-changed.v1} that this service reads. */
record CycleProgressChanged(UUID teacherId, String cycle, String unit, BigDecimal required, BigDecimal achieved) {

    CycleProgressChanged {
        Objects.requireNonNull(teacherId, "teacherId");
        Objects.requireNonNull(cycle, "cycle");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(required, "required");
        Objects.requireNonNull(achieved, "achieved");
    }
}
