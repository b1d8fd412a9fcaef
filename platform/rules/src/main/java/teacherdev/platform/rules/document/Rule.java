package teacherdev.platform.rules.document;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import teacherdev.platform.rules.finding.Message;

/** What a step does. The words of the document are in {@link RuleReading}, their meaning in the engine. */
public sealed interface Rule {

    /** Rules whose value depends on one row (a person, a group, the scheme) alone; they may stand inside others. */
    sealed interface RowRule extends Rule {}

    /** A leaf expression. */
    record Formula(Phrase expression) implements RowRule {}

    /** A weighted sum of earlier steps; the weights add up to {@code total} and the sum is divided by it. */
    record Weighted(Map<String, BigDecimal> of, BigDecimal total, String path) implements RowRule {
        public Weighted {
            of = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(of));
        }
    }

    /** A cell of a table. */
    record Lookup(String table, List<Phrase> by, String path) implements RowRule {
        public Lookup {
            by = List.copyOf(by);
        }
    }

    /** The value of the first band that a number or a date lies in. */
    record Bands(Phrase of, List<Band> rows, Phrase otherwise, String path) implements RowRule {
        public Bands {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A band of numbers or dates.
     *
     * @param low the lower border, or null
     * @param lowIncluded whether the border belongs to the band (from) or not (above)
     * @param high the upper border, or null
     * @param highIncluded whether the border belongs to the band (upto) or not (below)
     */
    record Band(Phrase low, boolean lowIncluded, Phrase high, boolean highIncluded, Phrase value, String path) {}

    /** Marginal segments, like a tax: each part of the number at the rate of its segment; start null: from zero on. */
    record Segments(Phrase of, Phrase start, List<Segment> rows, String path) implements RowRule {
        public Segments {
            rows = List.copyOf(rows);
        }
    }

    /** The part of a number up to a border (null: without end) and its rate. */
    record Segment(Phrase upto, Phrase rate, String path) {}

    /** A value made of records: filtered, valued, capped, reduced. */
    record Items(
            Phrase over,
            Phrase where,
            Map<String, RowRule> let,
            Sorting orderBy,
            Map<String, Carry> carry,
            RowRule value,
            Phrase capEach,
            Rounding roundEach,
            List<Phrase> per,
            Take perTake,
            RowRule capPer,
            Phrase best,
            int dropHighest,
            int dropLowest,
            Take take,
            String path)
            implements RowRule {
        public Items {
            let = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(let));
            carry = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(carry));
            per = List.copyOf(per);
        }
    }

    /** What records are sorted by. */
    record Sorting(RowRule value, boolean ascending) {}

    /** A number that is handed from record to record: what the first one finds, and what each leaves to the next. */
    record Carry(Phrase start, Phrase next, String path) {}

    /** How several values become one; the variance is that of the whole (divided by n). */
    enum Take {
        SUM,
        MAX,
        MIN,
        MEAN,
        MEDIAN,
        VARIANCE,
        COUNT,
        FIRST,
        LAST
    }

    /** A length of time made of dated records: overlaps count once, gaps up to {@code gapDays} do not interrupt. */
    record Spans(
            Phrase over,
            Phrase where,
            Phrase from,
            Phrase to,
            Phrase until,
            Measure measure,
            SpanUnit unit,
            int gapDays,
            String path)
            implements RowRule {}

    /** Which spans count: all, the longest without interruption, or the last one. */
    enum Measure {
        TOTAL,
        LONGEST,
        LAST
    }

    /** The unit of a span; years and months are completed ones. */
    enum SpanUnit {
        YEARS,
        MONTHS,
        DAYS
    }

    /** Eligibility: true, or false with every unmet condition. */
    record Require(Condition condition, String path) implements RowRule {}

    /** A condition with the text for a person who does not meet it; the text may hold {@code {expressions}}. */
    sealed interface Condition {
        record Check(Phrase that, Message text) implements Condition {}

        record AllOf(List<Condition> conditions, Message text) implements Condition {}

        record AnyOf(List<Condition> conditions, Message text, String path) implements Condition {}

        record AtLeast(int count, List<Condition> conditions, Message text, String path) implements Condition {}

        /** Every record that {@code where} selects must pass; each that does not is a reason of its own. */
        record Each(Phrase over, Phrase where, Map<String, RowRule> let, Phrase that, Message text, String path)
                implements Condition {
            public Each {
                let = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(let));
            }
        }
    }

    /** Exclusion before shares, ranks and quotas. */
    record Veto(Phrase when, Message text, VetoPolicy policy, String path) implements Rule {}

    /** What happens with the share of an excluded person. */
    enum VetoPolicy {
        REDISTRIBUTE,
        BACK_TO_POOL
    }

    /** One figure from many rows. */
    record Aggregate(
            Take function,
            Phrase of,
            Phrase where,
            List<String> within,
            Phrase best,
            int dropHighest,
            int dropLowest,
            Phrase empty,
            Link link,
            String path)
            implements Rule {
        public Aggregate {
            within = List.copyOf(within);
        }
    }

    /** Whose rows are taken together for a person: those whose {@code theirs} equals her own {@code mine}. */
    record Link(Phrase theirs, Phrase mine) {}

    /** Ordered deductions from a pool; the step's value is what is left. */
    record Charge(Phrase pool, List<Deduction> deductions, Overrun overrun, String path) implements Rule {
        public Charge {
            deductions = List.copyOf(deductions);
        }
    }

    /** One deduction; exactly one of amount and sumOf is given. */
    record Deduction(String id, Phrase amount, Phrase sumOf, String path) {}

    /** What happens when a pool does not cover a deduction. */
    enum Overrun {
        ERROR,
        PARTIAL
    }

    /** A pool divided by weights in whole units of its last place, nobody below the floor or above the cap. */
    record Share(
            Phrase pool,
            Phrase weight,
            Phrase where,
            List<String> within,
            int places,
            boolean onlyIfOver,
            Phrase floor,
            Phrase cap,
            boolean excessKept,
            String unallocatedAs,
            String path)
            implements Rule {
        public Share {
            within = List.copyOf(within);
        }
    }

    /** One amount over named parts, by weights or evenly. */
    record Split(Phrase amount, Map<String, BigDecimal> parts, int places, String path) implements Rule {
        public Split {
            parts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        }
    }

    /** A criterion of an order; the greatest value comes first unless ascending. */
    record Criterion(Phrase value, boolean ascending) {}

    /** The place within a group. */
    record Rank(List<Criterion> by, List<String> within, Phrase where, boolean dense, String path) implements Rule {
        public Rank {
            by = List.copyOf(by);
            within = List.copyOf(within);
        }
    }

    /** The place by several criteria, one after the other; full ties go to a person. */
    record Order(List<Criterion> by, List<String> within, Phrase where, String path) implements Rule {
        public Order {
            by = List.copyOf(by);
            within = List.copyOf(within);
        }
    }

    /** Bands of a ranking with rounded counts. */
    record Quota(
            List<Criterion> by,
            List<String> within,
            Phrase where,
            List<QuotaBand> bands,
            boolean cumulative,
            TieAtBorder onTie,
            String path)
            implements Rule {
        public Quota {
            by = List.copyOf(by);
            within = List.copyOf(within);
            bands = List.copyOf(bands);
        }
    }

    /** A band of a quota: a share of the group or a count; neither means all who are left. */
    record QuotaBand(String name, Phrase share, Phrase count, java.math.RoundingMode rounding, String path) {}

    /** Who decides about people who are equal at the border of a band. */
    enum TieAtBorder {
        PERSON,
        INCLUDE,
        EXCLUDE
    }
}
