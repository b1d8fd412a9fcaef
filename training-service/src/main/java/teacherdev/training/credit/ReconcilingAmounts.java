package teacherdev.training.credit;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.credit.CreditPolicy.Period;
import teacherdev.training.credit.RulesInForce.Ruling;
import teacherdev.training.credit.rules.Chain;
import teacherdev.training.credit.rules.Chain.Link;
import teacherdev.training.rollup.Difference;
import teacherdev.training.rollup.LedgerCheck;

/**
 * Works out again what the activities of each teacher and period are worth under the rules that valued them, and compares it with
 * what the entries of that period add up to: grants, reversals and adjustments.
 */
@ApplicationScoped
class ReconcilingAmounts implements LedgerCheck {

    private static final int TEACHERS_AT_ONCE = 200;
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2, RoundingMode.UNNECESSARY);

    private static final String TEACHERS = """
            select distinct e.teacher_id from credit_entry e
            where e.rule_code is not null and e.teacher_id > ? and e.year >= ? and e.year < ?
              and e.school_id in (select school_id from roster_school where path && ?)
            order by e.teacher_id limit ?
            """;

    /** One snapshot: an entry and its reversal are both in it or not. */
    private static final String ENTRIES = """
            select e.*, exists (select from credit_reversal r where r.entry_id = e.id) as is_reversed
            from credit_entry e where e.teacher_id = any (?) and e.rule_code is not null
            """;

    private final Sql sql;
    private final CreditRules rules;

    private record Known(CreditEntry entry, boolean reversed) {

        static Known of(Row row) {
            return new Known(Entries.of(row), row.flag("is_reversed"));
        }

        boolean isValidActivity() {
            return entry.kind() == EntryKind.GRANT && !reversed;
        }
    }

    /** Whose entries under which rule in which period add up; no period where the rule cannot be applied any more. */
    private record Group(UUID teacherId, String code, Optional<Period> period, int firstYear) {}

    private record Ruled(Known known, Optional<Ruling> ruling) {

        Group group() {
            CreditEntry entry = known.entry();
            Optional<Period> period = ruling.map(Ruling::period);
            return new Group(
                    entry.teacherId(),
                    entry.worth().ruleCode(),
                    period,
                    period.map(Period::firstYear).orElse(entry.year()));
        }
    }

    ReconcilingAmounts(Sql sql, CreditRules rules) {
        this.sql = sql;
        this.rules = rules;
    }

    @Override
    public List<Difference> differences(String[] scopes, int fromYear, int toYear, int limit) {
        List<Difference> differences = new ArrayList<>();
        List<UUID> page = page(scopes, fromYear, toYear, new UUID(0, 0));
        while (!page.isEmpty() && differences.size() < limit) {
            differences.addAll(differences(page, fromYear, toYear));
            page = page(scopes, fromYear, toYear, page.getLast());
        }
        return differences.subList(0, Math.min(limit, differences.size()));
    }

    private List<UUID> page(String[] scopes, int fromYear, int toYear, UUID after) {
        return sql.list(TEACHERS, row -> row.id("teacher_id"), after, fromYear, toYear, scopes, TEACHERS_AT_ONCE);
    }

    private List<Difference> differences(List<UUID> teachers, int fromYear, int toYear) {
        List<Known> entries = sql.list(ENTRIES, Known::of, (Object) teachers.toArray(UUID[]::new));
        RulesInForce inForce =
                rules.of(entries.stream().map(known -> known.entry().schoolId()).collect(Collectors.toSet()));
        Map<Group, List<Ruled>> groups = entries.stream()
                .map(known -> new Ruled(known, ruling(inForce, known.entry())))
                .collect(Collectors.groupingBy(Ruled::group, HashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .filter(group -> touches(group.getKey(), fromYear, toYear))
                .flatMap(group -> difference(group.getKey(), group.getValue()).stream())
                .sorted(Comparator.comparing(Difference::subject).thenComparingInt(Difference::year))
                .toList();
    }

    private static boolean touches(Group group, int fromYear, int toYear) {
        int years = group.period().map(Period::years).orElse(1);
        return group.firstYear() < toYear && group.firstYear() + years > fromYear;
    }

    private static Optional<Difference> difference(Group group, List<Ruled> entries) {
        BigDecimal posted =
                entries.stream().map(one -> one.known().entry().amount()).reduce(NOTHING, BigDecimal::add);
        BigDecimal difference;
        try {
            difference = worth(group, entries).subtract(posted);
        } catch (Chain.Unreadable notReadableAnyMore) {
            return Optional.of(told(group, null));
        }
        boolean unknown = group.period().isEmpty();
        return unknown || difference.signum() != 0
                ? Optional.of(told(group, unknown ? null : difference))
                : Optional.empty();
    }

    private static Difference told(Group group, BigDecimal amount) {
        return Difference.ofAmount(group.teacherId(), group.firstYear(), group.code(), amount);
    }

    private static BigDecimal worth(Group group, List<Ruled> entries) {
        List<Link> links = new ArrayList<>();
        for (Ruled one : entries) {
            CreditEntry entry = one.known().entry();
            if (one.known().isValidActivity()) {
                one.ruling()
                        .ifPresent(ruling -> links.add(new Link(entry.id(), entry.readable(), ruling.conversion())));
            }
        }
        return new Chain(group.firstYear(), links).worth();
    }

    /** The rule that valued an entry; empty where no policy of its school names it any more. */
    private static Optional<Ruling> ruling(RulesInForce inForce, CreditEntry entry) {
        try {
            return inForce.thatValued(entry);
        } catch (ProblemException unreadable) {
            return Optional.empty();
        }
    }
}
