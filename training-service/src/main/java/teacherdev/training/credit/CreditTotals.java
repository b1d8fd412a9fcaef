package teacherdev.training.credit;

import java.util.List;
import java.util.UUID;

/** A teacher's totals per year and unit, latest year first. */
public record CreditTotals(UUID teacherId, List<CreditTotal> items) {

    public CreditTotals {
        items = List.copyOf(items);
    }
}
