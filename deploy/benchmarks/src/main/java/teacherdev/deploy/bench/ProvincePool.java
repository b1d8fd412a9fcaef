package teacherdev.deploy.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import teacherdev.evaluation.pay.rules.Member;
import teacherdev.evaluation.pay.rules.Money;
import teacherdev.evaluation.pay.rules.Part;
import teacherdev.evaluation.pay.rules.Sharing;
import teacherdev.evaluation.pay.rules.SharingPolicy;
import teacherdev.platform.rules.number.Rational;

/** The pool of a province, shared in one process by 1.3 million weights. */
final class ProvincePool implements Measurements {

    private static final String POOL = "pay-pool-1300000";
    private static final int WEIGHTS = 1_300_000;

    @Override
    public List<String> names() {
        return List.of(POOL);
    }

    /** Exact: the shares sum to the pool, whatever the weights. */
    @Override
    public void measure(String name, Results results) {
        Money amount = new Money(123_456_789_01L);
        List<Member> members = new ArrayList<>(WEIGHTS);
        for (int i = 0; i < WEIGHTS; i++) {
            members.add(
                    new Member(Map.of("ALL", Rational.of(500 + i % 499)), Rational.ONE, false, List.of(), List.of()));
        }
        long begun = System.nanoTime();
        Sharing.Result result = Sharing.share(
                List.of(new Part("ALL", amount)),
                members,
                new SharingPolicy(SharingPolicy.Freed.REDISTRIBUTE, SharingPolicy.Freed.REDISTRIBUTE));
        double seconds = (System.nanoTime() - begun) / 1e9;
        long cents = ((Sharing.Shared) result)
                .lines().stream()
                        .flatMap(List::stream)
                        .mapToLong(line -> line.amount().cents())
                        .sum();
        if (cents != amount.cents()) {
            throw new IllegalStateException("the shares sum to " + cents);
        }
        System.out.printf(Locale.ROOT, "%-20s %.2f s, exact to the cent%n", POOL, seconds);
        results.put(POOL, seconds);
    }
}
