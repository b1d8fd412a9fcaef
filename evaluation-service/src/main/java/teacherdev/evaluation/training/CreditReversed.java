package teacherdev.evaluation.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** The fields of {@code credit-reversed.v1} that this service reads. */
record CreditReversed(
        UUID entryId,
        UUID reversesEntryId,
        UUID teacherId,
        UUID schoolId,
        int year,
        LocalDate activityDate,
        BigDecimal activityHours,
        BigDecimal amount,
        String unit) {

    CreditReversed {
        Objects.requireNonNull(entryId, "entryId");
        Objects.requireNonNull(reversesEntryId, "reversesEntryId");
        Objects.requireNonNull(teacherId, "teacherId");
        Objects.requireNonNull(schoolId, "schoolId");
        Objects.requireNonNull(activityDate, "activityDate");
        Objects.requireNonNull(activityHours, "activityHours");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(unit, "unit");
    }

    LedgerLine line() {
        return new LedgerLine(
                entryId, teacherId, schoolId, year, reversesEntryId, activityHours, amount, unit, activityDate, -1);
    }
}
