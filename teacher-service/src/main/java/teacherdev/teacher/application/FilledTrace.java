package teacherdev.teacher.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.trace.TraceLine;

/** Says of each value that the system filled in where it comes from, and of which day it is. */
final class FilledTrace {

    private FilledTrace() {}

    static List<TraceLine> of(ProfileValuesView filled) {
        return filled.values().stream()
                .filter(each -> each.value() != null)
                .map(each -> line(each, filled))
                .toList();
    }

    private static TraceLine line(ProfileValuesView.ValueView each, ProfileValuesView filled) {
        String value = each.value() instanceof Collection<?> items ? "(" + items.size() + ")" : "" + each.value();
        return new TraceLine(
                each.input(),
                "read",
                each.value(),
                null,
                null,
                Map.of(),
                Map.of("source", each.source(), "asOf", filled.asOf().toString()),
                null,
                Message.of(
                        each.input() + " = " + value + ":截至 " + filled.asOf() + " 系统已有记录(" + each.source() + ")。",
                        each.input() + " = " + value + ": as recorded on " + filled.asOf() + " (" + each.source()
                                + ")."));
    }
}
