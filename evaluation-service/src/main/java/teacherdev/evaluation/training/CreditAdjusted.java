package teacherdev.evaluation.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** The fields of {@code credit-adjusted.v1} that this service reads. */
record CreditAdjusted(
        UUID entryId, UUID teacherId, UUID schoolId, int year, LocalDate activityDate, BigDecimal amount, String unit) {

    CreditAdjusted {
        Objects.requireNonNull(entryId, "entryId");
        Objects.requireNonNull(teacherId, "teacherId");
        Objects.requireNonNull(schoolId, "schoolId");
        Objects.requireNonNull(activityDate, "activityDate");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(unit, "unit");
    }

    LedgerLine line() {
        return new LedgerLine(entryId, teacherId, schoolId, year, null, BigDecimal.ZERO, amount, unit, activityDate, 0);
    }
}
