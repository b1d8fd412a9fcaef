package teacherdev.evaluation.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** The fields of {@code credit-granted.v1} that this service reads. */
record CreditGranted(
        UUID entryId,
        UUID teacherId,
        UUID schoolId,
        int year,
        LocalDate activityDate,
        BigDecimal activityHours,
        BigDecimal amount,
        String unit) {

    CreditGranted {
        Objects.requireNonNull(entryId, "entryId");
        Objects.requireNonNull(teacherId, "teacherId");
        Objects.requireNonNull(schoolId, "schoolId");
        Objects.requireNonNull(activityDate, "activityDate");
        Objects.requireNonNull(activityHours, "activityHours");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(unit, "unit");
    }

    LedgerLine line() {
        return new LedgerLine(entryId, teacherId, schoolId, year, null, activityHours, amount, unit, activityDate, 1);
    }
}
