package teacherdev.evaluation.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An entry of the training ledger as it is kept here.
 *
 * @param reverses the entry that it takes back; null for all others
 * @param activities 1 for an activity, -1 for one that is taken back, 0 for an adjustment
 */
record LedgerLine(
        UUID entryId,
        UUID teacherId,
        UUID schoolId,
        int year,
        UUID reverses,
        BigDecimal activityHours,
        BigDecimal amount,
        String unit,
        LocalDate activityDate,
        int activities) {}
