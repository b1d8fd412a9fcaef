package teacherdev.training.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import teacherdev.platform.runtime.outbox.OutgoingEvent;

/** Event: an entry was reversed. Contract: {@code teacherdev.training.v1/credit-reversed.v1}. */
record CreditReversed(
        UUID entryId,
        UUID reversesEntryId,
        UUID teacherId,
        UUID schoolId,
        String schoolCode,
        int year,
        LocalDate activityDate,
        BigDecimal activityHours,
        BigDecimal amount,
        Unit unit) {

    static OutgoingEvent of(CreditEntry entry, long accountVersion) {
        CreditReversed data = new CreditReversed(
                entry.id(),
                entry.reverses(),
                entry.teacherId(),
                entry.schoolId(),
                entry.schoolCode(),
                entry.year(),
                entry.date(),
                entry.activityHours(),
                entry.amount(),
                entry.unit());
        return new OutgoingEvent(
                "teacherdev.training.v1",
                entry.teacherId().toString(),
                "teacherdev.training.credit-reversed.v1",
                entry.teacherId().toString(),
                accountVersion,
                data);
    }
}
