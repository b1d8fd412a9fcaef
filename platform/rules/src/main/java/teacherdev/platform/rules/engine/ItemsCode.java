package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import teacherdev.platform.rules.document.Rounding;
import teacherdev.platform.rules.document.Rule.Take;
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
        RecordRows rows,
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
        RecordScope.RowFrame row = rows.scope().frame(frame);
        rows.selected(frame).forEach((index, cells) -> {
            try {
                row.at(cells);
                Rational raw = (Rational) value.in(row);
                Rational capped = capEach == null ? raw : raw.min(capEach.number(row));
                Rational rounded =
                        roundEach == null ? capped : capped.roundedTo(Rational.of(roundEach.step()), roundEach.mode());
                List<Object> key = keyOf(row);
                values.add(new Valued(index, key, rounded, raw.minus(capped), cells));
            } catch (Failure failure) {
                throw failure.in(rows.over().leaf().source(), index);
            }
        });
        return values;
    }

    private List<Object> keyOf(RecordScope.RowFrame row) {
        List<Object> key = new ArrayList<>(per.size());
        for (Calculation part : per) {
            key.add(part.in(row));
        }
        return key;
    }

    private static List<Rational> valuesOf(List<Valued> all) {
        List<Rational> values = new ArrayList<>(all.size());
        for (Valued each : all) {
            values.add(each.value);
        }
        return values;
    }

    private List<Valued> perKey(List<Valued> records, Frame frame) {
        if (per.isEmpty()) {
            return records;
        }
        Map<List<Object>, List<Valued>> byKey = new LinkedHashMap<>();
        records.forEach(
                each -> byKey.computeIfAbsent(each.key, _ -> new ArrayList<>()).add(each));
        RecordScope.RowFrame row = rows.scope().frame(frame);
        List<Valued> values = new ArrayList<>();
        byKey.forEach((key, members) -> {
            Rational raw = Reduction.of(perTake, valuesOf(members), frame);
            Valued first = members.getFirst();
            Rational capped = capPer == null ? raw : raw.min((Rational) capPer.in(row.at(first.row)));
            values.add(new Valued(first.index, key, capped, raw.minus(capped), first.row));
        });
        return values;
    }

    private Rational taken(List<Valued> values, Frame frame) {
        List<Rational> numbers = Reduction.trimmed(valuesOf(values), dropHighest, dropLowest);
        if (best != null) {
            numbers = Reduction.best(numbers, best.number(frame));
        }
        return numbers.isEmpty() ? Rational.ZERO : Reduction.of(take, numbers, frame);
    }

    @Override
    public List<Binding> uses() {
        Stream<List<Binding>> inside = Stream.of(rows.where(), capEach, best)
                .filter(each -> each != null)
                .map(Calculation::uses);
        Stream<List<Binding>> lists = Stream.concat(
                rows.lets().stream().map(RowCode::uses), per.stream().map(Calculation::uses));
        Stream<List<Binding>> codes =
                Stream.of(value, capPer).filter(each -> each != null).map(RowCode::uses);
        return Stream.of(Stream.of(rows.over().uses()), inside, rows.further(), lists, codes)
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
        String name = rows.over().leaf().source();
        String counted = terms.isEmpty() ? "0" : String.join(", ", terms);
        explanation.say(
                name + " 中 " + records.size() + " 项计入:" + counted,
                records.size() + " of " + name + " count: " + counted);
        if (!per.isEmpty()) {
            explainKeys(perKey(records, frame), explanation);
        }
        explanation.say(
                "取" + Reduction.name(take).zh(),
                "take the " + Reduction.name(take).en());
    }

    private static void explainKeys(List<Valued> keys, Explanation explanation) {
        List<Map<String, Object>> shown = new ArrayList<>(keys.size());
        StringBuilder words = new StringBuilder();
        for (Valued each : keys) {
            shown.add(line(each));
            words.append(words.isEmpty() ? "" : ", ").append(String.join("/", shownKey(each)));
            words.append(' ').append(Shown.text(each.value));
        }
        explanation.detail("perKey", shown);
        explanation.say("各组 " + words, "by key " + words);
    }

    private static List<String> shownKey(Valued each) {
        List<String> shown = new ArrayList<>(each.key.size());
        for (Object part : each.key) {
            shown.add(Shown.text(part));
        }
        return shown;
    }

    private static Map<String, Object> line(Valued each) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("record", String.valueOf(each.index + 1));
        if (!each.key.isEmpty()) {
            line.put("key", shownKey(each));
        }
        line.put("value", Shown.text(each.value));
        if (each.cut.signum() != 0) {
            line.put("cut", Shown.text(each.cut));
        }
        return line;
    }
}
