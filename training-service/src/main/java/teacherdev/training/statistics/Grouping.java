package teacherdev.training.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** The dimensions of a question, and how they look in SQL. */
record Grouping(List<Dimension> dimensions) {

    /** Every dimension of activities that is summed over. */
    private static final int ALL = 15;

    /** The grains that are kept, the coarsest first; see the table training_rollup. */
    private static final List<Integer> KEPT = List.of(ALL, 7, 11, 13, 14, 9, 0);

    Grouping {
        dimensions = List.copyOf(dimensions);
    }

    /** Reads a comma-separated list of names; null or blank groups by nothing. */
    static Grouping of(String groupBy) {
        List<Dimension> dimensions = new ArrayList<>();
        for (String name : groupBy == null || groupBy.isBlank() ? List.<String>of() : names(groupBy)) {
            Dimension dimension = Dimension.of(name).orElseThrow(Grouping::unknown);
            if (dimensions.contains(dimension)) {
                throw unknown();
            }
            dimensions.add(dimension);
        }
        return new Grouping(dimensions);
    }

    private static List<String> names(String groupBy) {
        return Arrays.stream(groupBy.split(",", -1)).map(String::strip).toList();
    }

    private static ProblemException unknown() {
        String names =
                Arrays.stream(Dimension.values()).map(Dimension::parameter).collect(Collectors.joining(", "));
        return ProblemException.ofField(
                PlatformProblem.INVALID_PARAMETER,
                "groupBy",
                Text.of("a list of different names out of: " + names, "应为不重复的维度列表，可选：" + names));
    }

    /** Whether a person's year can be judged in each group: not where groups are of activities. */
    boolean isOfPeople() {
        return !hasOf(Dimension.Of.ACTIVITY);
    }

    /** Whether groups are of persons, so that hours belong to who did them. */
    boolean isByPerson() {
        return hasOf(Dimension.Of.PERSON);
    }

    private boolean hasOf(Dimension.Of of) {
        return dimensions.stream().anyMatch(dimension -> dimension.of() == of);
    }

    boolean has(Dimension dimension) {
        return dimensions.contains(dimension);
    }

    /** The coarsest grain that is kept and has all dimensions of the question. */
    int grain() {
        int needed = dimensions.stream().mapToInt(Dimension::bit).sum();
        return KEPT.stream().filter(grain -> (grain & needed) == 0).findFirst().orElseThrow();
    }

    /** The same of sums that keep the months. */
    int grainOfMonths() {
        int needed = dimensions.stream().mapToInt(Dimension::bit).sum() | Dimension.MONTH.bit();
        return KEPT.stream().filter(grain -> (grain & needed) == 0).findFirst().orElseThrow();
    }

    /**
     * The columns to select, each followed by a comma.
     *
     * @param place what stands for the school or the person in the statement; {@code f} stands for a sum of activities
     */
    String selected(String place) {
        return dimensions.stream()
                .map(dimension ->
                        (dimension.of() == Dimension.Of.ACTIVITY ? "f." : place + ".") + dimension.column() + ", ")
                .collect(Collectors.joining());
    }

    /** The clause that groups; empty when everything is one group. */
    String clause() {
        if (dimensions.isEmpty()) {
            return "";
        }
        return " group by " + places();
    }

    /** The clause that orders the groups; empty when everything is one group. */
    String order() {
        return dimensions.isEmpty() ? "" : " order by " + places();
    }

    private String places() {
        return IntStream.rangeClosed(1, dimensions.size())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
    }

    /** A dimension's value in a key; null when groups are not of it. */
    String value(List<String> key, Dimension dimension) {
        int at = dimensions.indexOf(dimension);
        return at < 0 ? null : key.get(at);
    }

    /** Whether groups are the months of a year and nothing else. */
    boolean isOfMonths() {
        return dimensions.equals(List.of(Dimension.MONTH));
    }

    /** The key of a month, which sorts. */
    static String month(int month) {
        return month < 10 ? "0" + month : Integer.toString(month);
    }

    /** The values of a row, as a key that sorts. */
    List<String> key(Row row) {
        return dimensions.stream()
                .map(dimension -> {
                    String column = dimension.column();
                    if (dimension == Dimension.MONTH) {
                        return month(row.integer(column));
                    }
                    String value = row.text(column);
                    return value == null ? "" : value;
                })
                .toList();
    }
}
