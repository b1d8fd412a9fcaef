package teacherdev.platform.runtime.adopted;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The fields that are read of {@code teacherdev.evaluation.v1/working-days-adopted.v1}. */
record WorkingDaysAdopted(int year, List<LocalDate> holidays, List<LocalDate> shifted) {
    WorkingDaysAdopted {
        Objects.requireNonNull(holidays, "holidays");
        Objects.requireNonNull(shifted, "shifted");
    }
}
