package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The criteria of an order, compared one after the other. */
record Criteria(List<Calculation> values, List<Boolean> ascending) {

    /** A row with the values of its criteria. */
    record Placed(int row, List<Object> values) {}

    /** The rows in order, equal ones as the run has them; a row whose values cannot be computed is failed. */
    List<Placed> sorted(Run run, Level level, List<Integer> rows, Object[] column) {
        List<Placed> placed = new ArrayList<>();
        Run.RowFrame frame = run.frame(level);
        for (int row : rows) {
            try {
                frame.at(row);
                placed.add(new Placed(
                        row, values.stream().map(value -> value.in(frame)).toList()));
            } catch (Failure failure) {
                run.fail(column, row, level, failure);
            }
        }
        placed.sort(comparator());
        return placed;
    }

    private Comparator<Placed> comparator() {
        Comparator<Placed> comparator = (_, _) -> 0;
        for (int i = 0; i < values.size(); i++) {
            int criterion = i;
            Comparator<Placed> next = Comparator.comparing(placed -> comparable(placed.values.get(criterion)));
            comparator = comparator.thenComparing(ascending.get(i) ? next : next.reversed());
        }
        return comparator;
    }

    @SuppressWarnings("unchecked") // numbers and dates compare with their own kind
    private static Comparable<Object> comparable(Object value) {
        return (Comparable<Object>) value;
    }

    String shown(Run run, Level level, int row) {
        Run.RowFrame frame = run.frame(level).at(row);
        return String.join(
                ", ",
                values.stream()
                        .map(value -> value.leaf().source() + " " + Shown.text(value.in(frame)))
                        .toList());
    }
}
