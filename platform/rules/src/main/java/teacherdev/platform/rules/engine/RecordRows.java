package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import teacherdev.platform.rules.leaf.Binding;
import teacherdev.platform.rules.leaf.Frame;
import teacherdev.platform.rules.leaf.RecordScope;
import teacherdev.platform.rules.number.Rational;

/**
 * Which records count, in which order, with what is computed for each. A row of cells holds the fields; if the records are
 * ordered, the position and the fields of the next and the previous one; what was handed on; and the further names.
 */
record RecordRows(
        Calculation over,
        RecordScope scope,
        Ordering ordering,
        Carrying carrying,
        List<RowCode> lets,
        Calculation where,
        int fields) {

    /** Sorts records by a value that is computed from their fields alone. */
    record Ordering(RowCode key, RecordScope scope, boolean ascending) {}

    /** A number that each record finds, with what the first one finds. */
    record Carried(String name, Calculation start) {}

    /** What is handed from each counted record to the next. */
    record Carrying(List<Carried> names, List<Calculation> next) {
        static final Carrying NOTHING = new Carrying(List.of(), List.of());
    }

    private record Keyed(Object element, Object key) {}

    /** The selected rows, each with the computed values behind its fields, by their number in the order of counting. */
    Map<Integer, Object[]> selected(Frame frame) {
        Object[] all = sorted((Object[]) over.in(frame), frame);
        frame.spend(all.length);
        RecordScope.RowFrame row = scope.frame(frame);
        Object[] carried = started(frame);
        Map<Integer, Object[]> selected = new LinkedHashMap<>();
        for (int i = 0; i < all.length; i++) {
            try {
                Object[] cells = cells(all, i, carried);
                row.at(cells);
                int place = cells.length - lets.size();
                for (RowCode let : lets) {
                    cells[place++] = let.in(row);
                }
                if (where == null || where.holds(row)) {
                    selected.put(i, cells);
                    carried = handedOn(row);
                }
            } catch (Failure failure) {
                throw failure.in(over.leaf().source(), i);
            }
        }
        return selected;
    }

    /** The names that order and carrying read. */
    Stream<List<Binding>> further() {
        Stream<List<Binding>> ordered =
                ordering == null || ordering.key == null ? Stream.empty() : Stream.of(ordering.key.uses());
        Stream<Calculation> started = carrying.names.stream().map(Carried::start);
        Stream<Calculation> carried = Stream.concat(started, carrying.next.stream());
        return Stream.concat(ordered, carried.filter(Objects::nonNull).map(Calculation::uses));
    }

    private Object[] started(Frame frame) {
        Object[] carried = new Object[carrying.names.size()];
        for (int i = 0; i < carried.length; i++) {
            carried[i] = carrying.names.get(i).start.number(frame);
        }
        return carried;
    }

    private Object[] handedOn(Frame row) {
        Object[] carried = new Object[carrying.next.size()];
        for (int i = 0; i < carried.length; i++) {
            carried[i] = carrying.next.get(i).number(row);
        }
        return carried;
    }

    private Object[] sorted(Object[] all, Frame frame) {
        if (ordering == null) {
            return all;
        }
        RecordScope.RowFrame row = ordering.scope.frame(frame);
        List<Keyed> keyed = new ArrayList<>(all.length);
        for (int i = 0; i < all.length; i++) {
            try {
                keyed.add(new Keyed(all[i], ordering.key.in(row.at(own(all[i])))));
            } catch (Failure failure) {
                throw failure.in(over.leaf().source(), i);
            }
        }
        Comparator<Keyed> comparator = Comparator.comparing(each -> comparable(each.key));
        keyed.sort(ordering.ascending ? comparator : comparator.reversed());
        return keyed.stream().map(Keyed::element).toArray();
    }

    @SuppressWarnings("unchecked") // numbers, texts and dates compare with their own kind
    private static Comparable<Object> comparable(Object value) {
        return (Comparable<Object>) value;
    }

    private Object[] cells(Object[] all, int i, Object[] carried) {
        Object[] own = own(all[i]);
        int neighbours = ordering == null ? 0 : 1 + 2 * fields;
        Object[] cells = Arrays.copyOf(own, fields + neighbours + carried.length + lets.size());
        if (ordering != null) {
            cells[fields] = Rational.of(i + 1L);
            if (i + 1 < all.length) {
                System.arraycopy(own(all[i + 1]), 0, cells, fields + 1, fields);
            }
            if (i > 0) {
                System.arraycopy(own(all[i - 1]), 0, cells, 2 * fields + 1, fields);
            }
        }
        System.arraycopy(carried, 0, cells, fields + neighbours, carried.length);
        return cells;
    }

    /** The cells of a record; an element of a plain list is a record of one. */
    private static Object[] own(Object element) {
        return element instanceof Object[] record ? record : new Object[] {element};
    }
}
