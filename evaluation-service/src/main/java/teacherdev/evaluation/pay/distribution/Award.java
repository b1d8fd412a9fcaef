package teacherdev.evaluation.pay.distribution;

import java.util.List;
import java.util.UUID;
import teacherdev.evaluation.pay.rules.Line;
import teacherdev.evaluation.pay.rules.Money;
import teacherdev.platform.rules.trace.TraceLine;

/**
 * What a run gives to one recipient.
 *
 * @param trace why, line by line
 */
record Award(RecipientRequest recipient, Facts facts, Status status, List<Line> lines, List<TraceLine> trace) {

    /** Whether she takes part, and if not, why. */
    enum Status {
        PAID,
        VETOED,
        /** Her kind of employment is not paid from the pool. */
        NOT_ELIGIBLE,
        NOT_PRESENT
    }

    Award {
        lines = List.copyOf(lines);
        trace = List.copyOf(trace);
    }

    Money total() {
        return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Her id if she is a person. */
    UUID teacherId() {
        return facts.headcount() == null ? UUID.fromString(recipient.id()) : null;
    }
}
