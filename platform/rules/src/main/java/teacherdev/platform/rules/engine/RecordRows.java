package teacherdev.platform.rules.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.leaf.Frame;
import teacherdev.platform.rules.leaf.RecordScope;
import teacherdev.platform.rules.number.Rational;

/** Which records count, in which order, with what is computed for each. */
record RecordRows(
        Calculation over,
        RecordScope scope,
        ItemsCompiling.Ordering ordering,
        List<RowCode> lets,
        Calculation where,
        int fields) {

    /** The selected rows, each with the computed values behind its fields, by their number in the input. */
    Map<Integer, Object[]> selected(Frame frame) {
        Object[] all = sorted((Object[]) over.in(frame));
        frame.spend(all.length);
        RecordScope.RowFrame row = scope.frame(frame);
        Map<Integer, Object[]> selected = new LinkedHashMap<>();
        for (int i = 0; i < all.length; i++) {
            try {
                Object[] cells = cells(all, i);
                row.at(cells);
                int place = cells.length - lets.size();
                for (RowCode let : lets) {
                    cells[place++] = let.in(row);
                }
                if (where == null || where.holds(row)) {
                    selected.put(i, cells);
                }
            } catch (Failure failure) {
                throw failure.in(over.leaf().source(), i);
            }
        }
        return selected;
    }

    private Object[] sorted(Object[] all) {
        if (ordering == null) {
            return all;
        }
        Object[] sorted = all.clone();
        for (int i = 0; i < sorted.length; i++) {
            if (((Object[]) sorted[i])[ordering.index()] == null) {
                throw Failure.at(
                                over.path(),
                                FindingCode.MISSING_VALUE,
                                null,
                                "缺少排序字段的值",
                                "the value of the field to order by is missing")
                        .in(over.leaf().source(), i);
            }
        }
        Arrays.sort(sorted, Comparator.comparing(row -> comparable(((Object[]) row)[ordering.index()])));
        return sorted;
    }

    @SuppressWarnings("unchecked") // numbers, texts and dates compare with their own kind
    private static Comparable<Object> comparable(Object value) {
        return (Comparable<Object>) value;
    }

    private Object[] cells(Object[] all, int i) {
        Object[] own = all[i] instanceof Object[] record ? record : new Object[] {all[i]};
        int neighbours = ordering == null ? 0 : 1 + 2 * fields;
        Object[] cells = Arrays.copyOf(own, fields + neighbours + lets.size());
        if (ordering != null) {
            cells[fields] = Rational.of(i + 1L);
            if (i + 1 < all.length) {
                System.arraycopy((Object[]) all[i + 1], 0, cells, fields + 1, fields);
            }
            if (i > 0) {
                System.arraycopy((Object[]) all[i - 1], 0, cells, 2 * fields + 1, fields);
            }
        }
        return cells;
    }
}
