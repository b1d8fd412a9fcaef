package teacherdev.evaluation.pay.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.evaluation.pay.journal.Journal;
import teacherdev.evaluation.pay.rules.Money;
import teacherdev.evaluation.pay.rules.Part;
import teacherdev.evaluation.pay.rules.Splitting;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.runtime.sql.Ids;

/** Hands a region's money on: each school that gets a share has a pool of its own; a correction changes what it holds. */
@ApplicationScoped
public class ChildPools {

    private final PoolStore store;
    private final PayPolicies policies;
    private final Journal journal;
    private final Clock clock;

    ChildPools(PoolStore store, PayPolicies policies, Journal journal, Clock clock) {
        this.store = store;
        this.policies = policies;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param path the codes down to the school */
    public void handOn(Pool parent, String school, List<String> path, Money amount, String by) {
        Optional<Pool> child = store.lockChild(parent.id(), school);
        if (child.isEmpty()) {
            open(parent, school, path, amount, by);
        } else if (Money.of(child.get().amount()).compareTo(amount) != 0) {
            change(child.get(), amount, by);
        }
    }

    private void open(Pool parent, String school, List<String> path, Money amount, String by) {
        UUID id = Ids.next();
        List<PartRequest> parts = policies.pool(path).parts();
        store.insert(PoolStore.opened(id, parent, school, path, amount, clock.instant(), by));
        List<Money> amounts = Splitting.byPercent(
                amount, parts.stream().map(PartRequest::percent).toList());
        store.replaceParts(id, parts, amounts);
        journal.fund(id, OpeningPools.parts(parts, amounts), by);
    }

    /** More or less money for the parts, by their percentages; what is spent already cannot be taken back. */
    private void change(Pool child, Money amount, String by) {
        List<PoolView.PartView> parts = store.parts(child.id());
        List<Money> amounts = Splitting.byWeight(
                amount, parts.stream().map(part -> Rational.of(part.percent())).toList());
        List<Part> differences = new ArrayList<>();
        List<PartRequest> same = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            PoolView.PartView part = parts.get(i);
            differences.add(new Part(part.code(), amounts.get(i).minus(Money.of(part.amount()))));
            same.add(new PartRequest(part.code(), part.name(), part.percent(), part.payment()));
        }
        store.replaceParts(child.id(), same, amounts);
        store.setAmount(child.id(), amount);
        journal.redivide(child.id(), differences, by);
    }
}
