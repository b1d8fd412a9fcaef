package teacherdev.evaluation.pay.distribution;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import teacherdev.evaluation.pay.source.Read;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.trace.TraceLine;

/** Says of each value that was read where it comes from. */
final class ReadTrace {

    private ReadTrace() {}

    static List<TraceLine> of(Map<String, Read> read) {
        return read.entrySet().stream()
                .map(each -> line(each.getKey(), each.getValue()))
                .toList();
    }

    private static TraceLine line(String input, Read read) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("source", read.source());
        if (read.origin() != null) {
            details.put("origin", read.origin());
        }
        String value = read.value() instanceof Collection<?> items ? "(" + items.size() + ")" : "" + read.value();
        Message text = read.title() == null
                ? Message.of(
                        input + " = " + value + ":系统已有记录(" + read.source() + ")。",
                        input + " = " + value + ": as recorded (" + read.source() + ").")
                : Message.of(
                        input + " = " + value + ":取自“" + read.title() + "”的最终结果(" + read.source() + ")。",
                        input + " = " + value + ": the final result of \"" + read.title() + "\" (" + read.source()
                                + ").");
        return new TraceLine(input, "read", read.value(), null, null, Map.of(), details, null, text);
    }
}
