package teacherdev.training.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What one entry of the ledger adds to the sums, or takes from them.
 *
 * @param hours negative when it takes
 * @param activities 1 for an activity, -1 for one that is taken back, 0 for an entry that is no activity
 */
public record Movement(
        UUID teacherId,
        UUID schoolId,
        LocalDate date,
        String courseLevel,
        String form,
        String category,
        BigDecimal hours,
        long activities) {}
