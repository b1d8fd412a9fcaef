package teacherdev.training.credit;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.credit.CreditPolicy.Period;
import teacherdev.training.credit.RulesInForce.Ruling;
import teacherdev.training.credit.rules.Chain;
import teacherdev.training.credit.rules.Chain.Link;

/**
 * Values entries by the credit rule of their school and day. A cap makes an activity depend on the others: the worth of a
 * teacher's activities in a period is worked out with and without the new one, and the difference is what it counts. What a
 * reversal frees or cuts elsewhere is posted as an adjustment. So at every moment the amounts of a period add up to the rule's
 * value of its valid activities, and no cap is exceeded. The caller holds the locks of the accounts.
 */
@ApplicationScoped
class Converting {

    /** An activity belongs to the period in which it was valued, whatever periods a policy has made since. */
    private static final String ACTIVITIES = """
            select e.*, g.place
            from unnest(?::uuid[], ?::text[], ?::text[]::int[], ?::text[]::int[]) with ordinality
                as g (teacher_id, code, period_year, period_years, place)
            join credit_entry e on e.teacher_id = g.teacher_id and e.activity_date >= make_date(g.period_year, 1, 1)
                and e.activity_date < make_date(g.period_year + g.period_years, 1, 1) and e.rule_code = g.code and e.kind = 'GRANT'
                and (e.rule_period_year is null
                     or (e.rule_period_year = g.period_year and e.rule_period_years = g.period_years))
            where not exists (select from credit_reversal r where r.entry_id = e.id)
            """;

    private final Sql sql;
    private final CreditRules rules;

    /** Whose activities under which scheme in which period depend on each other. */
    private record Group(UUID teacherId, String code, Period period) {}

    /** A valid activity of a group. */
    private record Known(Group group, CreditEntry entry) {}

    /** An entry and the rule that values it. */
    private record Ruled(CreditEntry entry, Ruling ruling) {

        Group group() {
            return new Group(entry.teacherId(), ruling.code(), ruling.period());
        }
    }

    Converting(Sql sql, CreditRules rules) {
        this.sql = sql;
        this.rules = rules;
    }

    /** The entries with what they count, in their order, then the adjustments that follow from them. */
    List<CreditEntry> valued(List<CreditEntry> stated) {
        return valued(stated, inForce(stated));
    }

    /** The same by rules that the caller has read after it took the locks. */
    List<CreditEntry> valued(List<CreditEntry> stated, RulesInForce inForce) {
        List<Optional<Ruling>> rulings =
                stated.stream().map(entry -> ruling(inForce, entry)).toList();
        List<Ruled> ruled = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            CreditEntry entry = stated.get(i);
            rulings.get(i)
                    .ifPresentOrElse(
                            ruling -> ruled.add(new Ruled(entry, ruling)), () -> ActivityChecks.requirePlain(entry));
        }
        if (ruled.isEmpty()) {
            return stated;
        }
        Map<Group, Chain> chains = chains(inForce, ruled);
        Map<UUID, CreditEntry> values = new HashMap<>();
        List<CreditEntry> adjustments = new ArrayList<>();
        for (Ruled one : ruled) {
            value(one, chains, adjustments).ifPresent(entry -> values.put(entry.id(), entry));
        }
        List<CreditEntry> all = new ArrayList<>(stated.size() + adjustments.size());
        stated.forEach(entry -> all.add(values.getOrDefault(entry.id(), entry)));
        all.addAll(adjustments);
        return all;
    }

    /** Which activities no rule could value, by the ids of their entries: so that one bad row does not spoil the others. */
    Map<UUID, ProblemException> refusals(List<CreditEntry> stated) {
        RulesInForce inForce = inForce(stated);
        Map<UUID, ProblemException> refusals = new HashMap<>();
        for (CreditEntry entry : stated) {
            if (entry.kind() == EntryKind.GRANT) {
                try {
                    ruling(inForce, entry)
                            .ifPresentOrElse(
                                    ruling -> ActivityChecks.requireReadable(entry, ruling),
                                    () -> ActivityChecks.requirePlain(entry));
                } catch (ProblemException refusal) {
                    refusals.put(entry.id(), refusal);
                }
            }
        }
        return refusals;
    }

    /**
     * Refuses a claim that no approver could make count: of what the rule asks only what approvers say may be missing.
     *
     * @param claimed the activity as it was claimed
     * @param decided the same with what approvers have said so far
     */
    void requireClaimable(CreditEntry claimed, CreditEntry decided) {
        Optional<Ruling> applies = ruling(inForce(List.of(claimed)), claimed);
        applies.ifPresentOrElse(
                ruling -> {
                    ActivityChecks.requireClaimant(claimed, ruling);
                    ActivityChecks.requireReadable(
                            decided, ruling, ruling.conversion().mapping().approverFacts());
                },
                () -> ActivityChecks.requirePlain(decided));
    }

    private RulesInForce inForce(List<CreditEntry> entries) {
        return rules.of(entries.stream().map(CreditEntry::schoolId).collect(Collectors.toSet()));
    }

    private static Optional<Ruling> ruling(RulesInForce inForce, CreditEntry entry) {
        return switch (entry.kind()) {
            case GRANT -> inForce.forActivity(entry.schoolId(), entry.date());
            case REVERSAL, ADJUSTMENT -> inForce.thatValued(entry);
        };
    }

    private Optional<CreditEntry> value(Ruled one, Map<Group, Chain> chains, List<CreditEntry> adjustments) {
        Chain before = chains.get(one.group());
        CreditEntry entry = one.entry();
        return switch (entry.kind()) {
            case GRANT -> {
                ActivityChecks.requireReadable(entry, one.ruling());
                Chain after = before.with(link(entry, one.ruling()));
                chains.put(one.group(), after);
                yield Optional.of(entry.valued(valuation(one.ruling(), before, after)));
            }
            case REVERSAL -> {
                Chain after = before.without(entry.reverses());
                chains.put(one.group(), after);
                BigDecimal freed = after.worth().subtract(before.worth()).subtract(entry.amount());
                if (freed.signum() != 0) {
                    adjustments.add(
                            entry.adjustment(Ids.next(), freed, RuleSteps.between(before, after, one.ruling())));
                }
                yield Optional.empty();
            }
            case ADJUSTMENT -> Optional.empty();
        };
    }

    private static Valuation valuation(Ruling ruling, Chain before, Chain after) {
        return new Valuation(
                after.worth().subtract(before.worth()),
                ruling.unit(),
                ruling.code(),
                ruling.version(),
                ruling.conversion().hash(),
                ruling.period(),
                RuleSteps.between(before, after, ruling));
    }

    private Map<Group, Chain> chains(RulesInForce inForce, List<Ruled> ruled) {
        Map<Group, Ruling> groups =
                ruled.stream().collect(Collectors.toMap(Ruled::group, Ruled::ruling, (first, _) -> first));
        List<Group> keys = List.copyOf(groups.keySet());
        Map<Group, List<Link>> links = activities(keys).stream()
                .collect(Collectors.groupingBy(
                        Known::group,
                        Collectors.mapping(
                                known -> link(inForce, known.entry(), groups.get(known.group())),
                                Collectors.toList())));
        return keys.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        group -> new Chain(group.period().firstYear(), links.getOrDefault(group, List.of()))));
    }

    private List<Known> activities(List<Group> groups) {
        return sql.list(
                ACTIVITIES,
                row -> new Known(groups.get(row.integer("place") - 1), Entries.of(row)),
                Columns.ids(groups, Group::teacherId),
                Columns.texts(groups, Group::code),
                Columns.texts(groups, group -> group.period().firstYear()),
                Columns.texts(groups, group -> group.period().years()));
    }

    private static Link link(CreditEntry entry, Ruling ruling) {
        return new Link(entry.id(), entry.readable(), ruling.conversion());
    }

    private static Link link(RulesInForce inForce, CreditEntry entry, Ruling like) {
        return new Link(
                entry.id(), entry.readable(), inForce.conversion(entry.worth().ruleHash(), like.conversion()));
    }
}
