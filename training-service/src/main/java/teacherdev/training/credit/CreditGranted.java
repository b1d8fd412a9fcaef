package teacherdev.training.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import teacherdev.platform.runtime.outbox.OutgoingEvent;

/** Event: hours were granted. Contract: {@code teacherdev.training.v1/credit-granted.v1}. */
record CreditGranted(
        UUID entryId,
        UUID teacherId,
        UUID schoolId,
        String schoolCode,
        int year,
        String activity,
        CourseLevel courseLevel,
        Form form,
        LocalDate activityDate,
        BigDecimal activityHours,
        BigDecimal amount,
        Unit unit,
        String category,
        UUID replacesEntryId) {

    static OutgoingEvent of(CreditEntry entry, long accountVersion) {
        CreditGranted data = new CreditGranted(
                entry.id(),
                entry.teacherId(),
                entry.schoolId(),
                entry.schoolCode(),
                entry.year(),
                entry.activity(),
                entry.courseLevel(),
                entry.form(),
                entry.date(),
                entry.activityHours(),
                entry.amount(),
                entry.unit(),
                entry.category(),
                entry.replaces());
        return new OutgoingEvent(
                "teacherdev.training.v1",
                entry.teacherId().toString(),
                "teacherdev.training.credit-granted.v1",
                entry.teacherId().toString(),
                accountVersion,
                data);
    }
}
