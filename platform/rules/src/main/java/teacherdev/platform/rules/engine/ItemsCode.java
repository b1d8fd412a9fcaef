package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import teacherdev.platform.rules.document.Rounding;
import teacherdev.platform.rules.document.Rule.Take;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.leaf.Binding;
import teacherdev.platform.rules.leaf.Frame;
import teacherdev.platform.rules.leaf.RecordScope;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.rules.trace.Explanation;

/**
 * A value made of records. The order of the operations: where, value, cap_each, round_each; then for each key of
 * {@code per} per_take and cap_per; then drop_highest and drop_lowest, best, take. No record counts 0.
 */
record ItemsCode(
        Rows rows,
        RowCode value,
        Calculation capEach,
        Rounding roundEach,
        List<Calculation> per,
        Take perTake,
        RowCode capPer,
        Calculation best,
        int dropHighest,
        int dropLowest,
        Take take)
        implements RowCode {

    /** Which records count, in which order, with what is computed for each. */
    record Rows(
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

    /** What a record or a key brings in, and what a cap took from it. */
    private record Valued(int index, List<Object> key, Rational value, Rational cut, Object[] row) {}

    @Override
    public Scalar type() {
        return Scalar.NUMBER;
    }

    @Override
    public Object in(Frame frame) {
        return taken(perKey(records(frame), frame), frame);
    }

    private List<Valued> records(Frame frame) {
        List<Valued> values = new ArrayList<>();
        RecordScope.RowFrame row = rows.scope.frame(frame);
        rows.selected(frame).forEach((index, cells) -> {
            try {
                row.at(cells);
                Rational raw = (Rational) value.in(row);
                Rational capped = capEach == null ? raw : raw.min(capEach.number(row));
                Rational rounded =
                        roundEach == null ? capped : capped.roundedTo(Rational.of(roundEach.step()), roundEach.mode());
                List<Object> key = per.stream().map(each -> each.in(row)).toList();
                values.add(new Valued(index, key, rounded, raw.minus(capped), cells));
            } catch (Failure failure) {
                throw failure.in(rows.over.leaf().source(), index);
            }
        });
        return values;
    }

    private List<Valued> perKey(List<Valued> records, Frame frame) {
        if (per.isEmpty()) {
            return records;
        }
        Map<List<Object>, List<Valued>> byKey = new LinkedHashMap<>();
        records.forEach(
                each -> byKey.computeIfAbsent(each.key, _ -> new ArrayList<>()).add(each));
        RecordScope.RowFrame row = rows.scope.frame(frame);
        List<Valued> values = new ArrayList<>();
        byKey.forEach((key, members) -> {
            Rational raw =
                    Reduction.of(perTake, members.stream().map(Valued::value).toList(), frame);
            Valued first = members.getFirst();
            Rational capped = capPer == null ? raw : raw.min((Rational) capPer.in(row.at(first.row)));
            values.add(new Valued(first.index, key, capped, raw.minus(capped), first.row));
        });
        return values;
    }

    private Rational taken(List<Valued> values, Frame frame) {
        List<Rational> numbers =
                Reduction.trimmed(values.stream().map(Valued::value).toList(), dropHighest, dropLowest);
        if (best != null) {
            numbers = Reduction.best(numbers, best.number(frame));
        }
        return numbers.isEmpty() ? Rational.ZERO : Reduction.of(take, numbers, frame);
    }

    @Override
    public List<Binding> uses() {
        Stream<List<Binding>> inside = Stream.of(rows.where, capEach, best)
                .filter(each -> each != null)
                .map(Calculation::uses);
        Stream<List<Binding>> lists = Stream.concat(
                rows.lets.stream().map(RowCode::uses), per.stream().map(Calculation::uses));
        Stream<List<Binding>> codes =
                Stream.of(value, capPer).filter(each -> each != null).map(RowCode::uses);
        return Stream.of(Stream.of(rows.over.uses()), inside, lists, codes)
                .flatMap(each -> each)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    @Override
    public void explain(Frame frame, Explanation explanation) {
        List<Valued> records = records(frame);
        List<Map<String, Object>> shown = new ArrayList<>();
        List<String> terms = new ArrayList<>();
        for (Valued each : records) {
            shown.add(line(each));
            terms.add(Shown.text(each.value));
        }
        explanation.detail("records", shown);
        String name = rows.over.leaf().source();
        String counted = terms.isEmpty() ? "0" : String.join(", ", terms);
        explanation.say(
                name + " 中 " + records.size() + " 项计入:" + counted,
                records.size() + " of " + name + " count: " + counted);
        if (!per.isEmpty()) {
            List<Valued> keys = perKey(records, frame);
            explanation.detail("perKey", keys.stream().map(ItemsCode::line).toList());
            String byKey = String.join(
                    ", ",
                    keys.stream()
                            .map(each -> String.join(
                                            "/",
                                            each.key.stream().map(Shown::text).toList()) + " " + Shown.text(each.value))
                            .toList());
            explanation.say("各组 " + byKey, "by key " + byKey);
        }
        explanation.say(
                "取" + Reduction.name(take).zh(),
                "take the " + Reduction.name(take).en());
    }

    private static Map<String, Object> line(Valued each) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("record", String.valueOf(each.index + 1));
        if (!each.key.isEmpty()) {
            line.put("key", each.key.stream().map(Shown::text).toList());
        }
        line.put("value", Shown.text(each.value));
        if (each.cut.signum() != 0) {
            line.put("cut", Shown.text(each.cut));
        }
        return line;
    }
}
