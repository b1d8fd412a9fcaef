package teacherdev.teacher.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Reads the parameter `groupBy`. */
final class Grouping {

    private static final int DIMENSIONS_MAX = 4;

    private Grouping() {}

    /** The dimensions of a list such as {@code school,ageBand}; the default when it is absent. */
    static List<Dimension> of(String groupBy, Dimension usual) {
        if (groupBy == null || groupBy.isBlank()) {
            return List.of(usual);
        }
        List<Dimension> dimensions = Arrays.stream(groupBy.split(",", -1))
                .map(key -> Dimension.of(key.trim()).orElseThrow(Grouping::refusal))
                .distinct()
                .toList();
        if (dimensions.size() > DIMENSIONS_MAX) {
            throw refusal();
        }
        return dimensions;
    }

    private static ProblemException refusal() {
        String known = Arrays.stream(Dimension.values()).map(Dimension::key).collect(Collectors.joining(", "));
        return ProblemException.ofField(
                PlatformProblem.INVALID_PARAMETER, "groupBy", Text.of("one to four of " + known, "一至四个维度：" + known));
    }
}
