package teacherdev.training.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import teacherdev.platform.runtime.outbox.OutgoingEvent;

/** Event: what counts was adjusted under a cap. Contract: {@code teacherdev.training.v1/credit-adjusted.v1}. */
record CreditAdjusted(
        UUID entryId,
        UUID causedByEntryId,
        UUID teacherId,
        UUID schoolId,
        String schoolCode,
        int year,
        LocalDate activityDate,
        BigDecimal amount,
        Unit unit) {

    static OutgoingEvent of(CreditEntry entry, long accountVersion) {
        CreditAdjusted data = new CreditAdjusted(
                entry.id(),
                entry.causedBy(),
                entry.teacherId(),
                entry.schoolId(),
                entry.schoolCode(),
                entry.year(),
                entry.date(),
                entry.amount(),
                entry.unit());
        return new OutgoingEvent(
                "teacherdev.training.v1",
                entry.teacherId().toString(),
                "teacherdev.training.credit-adjusted.v1",
                entry.teacherId().toString(),
                accountVersion,
                data);
    }
}
