package teacherdev.platform.rules.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import teacherdev.platform.rules.document.Rule.Measure;
import teacherdev.platform.rules.document.Rule.SpanUnit;
import teacherdev.platform.rules.leaf.Binding;
import teacherdev.platform.rules.leaf.Frame;
import teacherdev.platform.rules.leaf.LeafFailure;
import teacherdev.platform.rules.leaf.RecordScope;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.rules.trace.Explanation;

/**
 * A length of time made of dated records. Both days belong to a span; overlapping spans count once, and spans with at
 * most {@code gapDays} days between them are one. A total of several spans adds their completed months and their
 * remaining days, 30 of which are a month.
 *
 * @param until the last day that counts, and the end of a record that has none; null if every record has an end
 */
record SpansCode(
        RecordRows rows,
        Calculation from,
        Calculation to,
        Calculation until,
        Measure measure,
        SpanUnit unit,
        int gapDays)
        implements RowCode {

    private static final int DAYS_PER_MONTH = 30;
    private static final int MONTHS_PER_YEAR = 12;

    /** A span of days, both included. */
    private record Span(LocalDate first, LocalDate last) {}

    @Override
    public Scalar type() {
        return Scalar.NUMBER;
    }

    @Override
    public Object in(Frame frame) {
        List<Span> spans = merged(frame);
        if (spans.isEmpty()) {
            return Rational.ZERO;
        }
        return switch (measure) {
            case TOTAL -> length(spans);
            case LAST -> length(List.of(spans.getLast()));
            case LONGEST ->
                spans.stream()
                        .map(span -> length(List.of(span)))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        };
    }

    private Rational length(List<Span> spans) {
        long months = 0;
        long days = 0;
        long allDays = 0;
        for (Span span : spans) {
            LocalDate end = span.last.plusDays(1);
            long completed = ChronoUnit.MONTHS.between(span.first, end);
            months += completed;
            days += ChronoUnit.DAYS.between(span.first.plusMonths(completed), end);
            allDays += ChronoUnit.DAYS.between(span.first, span.last) + 1;
        }
        long total = months + days / DAYS_PER_MONTH;
        return Rational.of(
                switch (unit) {
                    case DAYS -> allDays;
                    case MONTHS -> total;
                    case YEARS -> total / MONTHS_PER_YEAR;
                });
    }

    private List<Span> merged(Frame frame) {
        List<Span> merged = new ArrayList<>();
        for (Span span : sorted(frame)) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && !span.first.isAfter(last.last.plusDays(gapDays + 1L))) {
                LocalDate end = span.last.isAfter(last.last) ? span.last : last.last;
                merged.set(merged.size() - 1, new Span(last.first, end));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private List<Span> sorted(Frame frame) {
        LocalDate limit = until == null ? null : until.date(frame);
        RecordScope.RowFrame row = rows.scope().frame(frame);
        List<Span> spans = new ArrayList<>();
        rows.selected(frame).forEach((index, cells) -> {
            try {
                row.at(cells);
                LocalDate first = from.date(row);
                LocalDate last = end(row, limit);
                if (!last.isBefore(first)) {
                    spans.add(new Span(first, last));
                }
            } catch (Failure failure) {
                throw failure.in(rows.over().leaf().source(), index);
            }
        });
        spans.sort(Comparator.comparing(Span::first));
        return spans;
    }

    private LocalDate end(Frame row, LocalDate limit) {
        LocalDate end;
        try {
            end = (LocalDate) to.leaf().in(row);
        } catch (LeafFailure missing) {
            if (limit == null) {
                throw new Failure(missing.at(to.path()));
            }
            return limit;
        }
        return limit != null && end.isAfter(limit) ? limit : end;
    }

    @Override
    public List<Binding> uses() {
        return Stream.of(rows.over(), rows.where(), from, to, until)
                .filter(each -> each != null)
                .flatMap(each -> each.uses().stream())
                .distinct()
                .toList();
    }

    @Override
    public void explain(Frame frame, Explanation explanation) {
        List<Span> spans = merged(frame);
        explanation.detail(
                "spans",
                spans.stream()
                        .map(span -> Map.of("from", span.first.toString(), "to", span.last.toString()))
                        .toList());
        String shown = String.join(
                ", ", spans.stream().map(span -> span.first + "–" + span.last).toList());
        explanation.say("时段 " + shown, "spans " + shown);
    }
}
