package teacherdev.training.session.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Whether somebody has passed a session; every condition that is not met is named. */
public final class Passing {

    /** What a course asks for. */
    public record Demands(BigDecimal attendanceShareMin, boolean notes, boolean report) {}

    /** What somebody has shown. */
    public record Shown(int halfDaysPresent, int halfDays, boolean notesReviewed, boolean reportGiven) {}

    /** What is missing. */
    public enum Missing {
        ATTENDANCE,
        NOTES,
        REPORT
    }

    private Passing() {}

    /** What keeps somebody from passing; empty for one who has passed. Shares are compared exactly, by products. */
    public static List<Missing> missing(Demands demands, Shown shown) {
        List<Missing> missing = new ArrayList<>();
        BigDecimal needed = demands.attendanceShareMin().multiply(BigDecimal.valueOf(shown.halfDays()));
        if (BigDecimal.valueOf(shown.halfDaysPresent()).compareTo(needed) < 0) {
            missing.add(Missing.ATTENDANCE);
        }
        if (demands.notes() && !shown.notesReviewed()) {
            missing.add(Missing.NOTES);
        }
        if (demands.report() && !shown.reportGiven()) {
            missing.add(Missing.REPORT);
        }
        return missing;
    }
}
