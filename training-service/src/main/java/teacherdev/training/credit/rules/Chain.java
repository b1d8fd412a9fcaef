package teacherdev.training.credit.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The valid activities of a teacher in one period under one scheme, in the order of their days, then of their ids. Its worth is
 * what the entries of the period add up to. Each activity counts what it adds to those before it, by the version of the scheme
 * that valued it; so with one version the worth is that version's value of all of them.
 */
public final class Chain {

    private static final Comparator<Link> ORDER =
            Comparator.comparing((Link link) -> link.activity().date()).thenComparing(Link::id);

    private final int periodYear;
    private final List<Link> links;
    /** What has been worked out already: a document is run once for the same activities. */
    private final Map<Prefix, Worth.Of> known = new HashMap<>();

    /** The first so many activities, valued by a version. */
    private record Prefix(int count, String hash) {}

    /** An activity and the version that values it. */
    public record Link(UUID id, Activity activity, Conversion conversion) {}

    /** A worth that could not be worked out, because the rule misses something in an activity. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Worth.Refused refused;

        Unreadable(Worth.Refused refused) {
            super(refused.toString(), null, false, false);
            this.refused = refused;
        }

        public Worth.Refused refused() {
            return refused;
        }
    }

    /** @param periodYear the year in which the period begins */
    public Chain(int periodYear, List<Link> links) {
        this.periodYear = periodYear;
        this.links = new ArrayList<>(links);
        this.links.sort(ORDER);
    }

    /** The chain with one more activity. */
    public Chain with(Link link) {
        List<Link> more = new ArrayList<>(links);
        more.add(link);
        return new Chain(periodYear, more);
    }

    /** The chain without an activity. */
    public Chain without(UUID id) {
        return new Chain(
                periodYear, links.stream().filter(link -> !link.id().equals(id)).toList());
    }

    /** What the activities are worth together, with two places. */
    public BigDecimal worth() {
        BigDecimal worth = BigDecimal.ZERO.setScale(2, RoundingMode.UNNECESSARY);
        int from = 0;
        while (from < links.size()) {
            Conversion conversion = links.get(from).conversion();
            int to = from + 1;
            while (to < links.size() && links.get(to).conversion().hash().equals(conversion.hash())) {
                to++;
            }
            worth = worth.add(first(to, conversion).amount());
            if (from > 0) {
                worth = worth.subtract(first(from, conversion).amount());
            }
            from = to;
        }
        return worth;
    }

    /** The values of a version's steps for all activities. */
    public Map<String, Object> steps(Conversion conversion) {
        return first(links.size(), conversion).steps();
    }

    private Worth.Of first(int count, Conversion conversion) {
        return known.computeIfAbsent(new Prefix(count, conversion.hash()), _ -> run(count, conversion));
    }

    private Worth.Of run(int count, Conversion conversion) {
        List<Activity> activities =
                links.subList(0, count).stream().map(Link::activity).toList();
        return switch (conversion.worth(periodYear, activities)) {
            case Worth.Of of -> of;
            case Worth.Refused refused -> throw new Unreadable(refused);
        };
    }
}
