package teacherdev.evaluation.pay.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import teacherdev.evaluation.pay.rules.SharingPolicy.Freed;
import teacherdev.platform.rules.number.Rational;

class SharingTest {

    private static final SharingPolicy TO_THE_OTHERS = new SharingPolicy(Freed.REDISTRIBUTE, Freed.REDISTRIBUTE);
    private static final SharingPolicy BACK = new SharingPolicy(Freed.BACK_TO_POOL, Freed.BACK_TO_POOL);
    private static final List<Part> MILLION = List.of(new Part("ALL", Money.of("1000000.00")));
    private static final int[] WEIGHTS = {952, 887, 913, 760, 845, 698, 901};

    @Test
    void shouldDivideEquallyWithTheCentsLeftOverToTheEarlier() {
        assertThat(totals(MILLION, Collections.nCopies(6, weighing(1)), TO_THE_OTHERS))
                .containsExactly("166666.67", "166666.67", "166666.67", "166666.67", "166666.66", "166666.66");
    }

    @Test
    void shouldDivideByWeightsToTheCent() {
        assertThat(totals(MILLION, members(-1), TO_THE_OTHERS))
                .containsExactly(
                        "159838.82", "148925.45", "153290.80", "127602.42", "141873.74", "117192.75", "151276.02");
    }

    @Test
    void shouldGiveAnExcludedSharesMoneyToTheOthersOrLeaveItInThePool() {
        assertThat(totals(MILLION, members(3), TO_THE_OTHERS))
                .containsExactly("183217.86", "170708.24", "175712.08", "0.00", "162625.10", "134334.10", "173402.62");

        Sharing.Shared back = shared(MILLION, members(3), BACK);
        assertThat(back.balances().getFirst().unallocated()).isEqualTo(Money.of("127602.42"));
        assertThat(back.total(3)).isEqualTo(Money.ZERO);
        assertThat(back.total(0)).isEqualTo(Money.of("159838.82"));
    }

    @Test
    void shouldRefuseAPoolWithoutAnyWeight() {
        assertThat(Sharing.share(MILLION, List.of(weighing(0), weighing(0)), BACK))
                .isEqualTo(new Sharing.NoWeights("ALL"));
    }

    @Test
    void shouldShareEachSubPoolByItsOwnWeights() {
        List<Money> amounts = Splitting.byPercent(
                Money.of("1000000.00"), List.of(new BigDecimal(30), new BigDecimal(40), new BigDecimal(30)));
        List<Part> parts =
                List.of(new Part("R", amounts.get(0)), new Part("Q", amounts.get(1)), new Part("L", amounts.get(2)));
        List<Member> members = List.of(weighing(3, 95, 19), weighing(1, 88, 14), weighing(0, 91, 16));

        assertThat(totals(parts, members, TO_THE_OTHERS)).containsExactly("480012.66", "289181.44", "230805.90");
    }

    @Test
    void shouldRoundTheFloorUpAndSplitBasicFromReward() {
        assertThat(Splitting.floor(Money.of("36482917.35"), new BigDecimal("5")))
                .isEqualTo(Money.of("1824145.87"));
        assertThat(Splitting.byPercent(Money.of("1234567.89"), List.of(new BigDecimal("70"), new BigDecimal("30"))))
                .containsExactly(Money.of("864197.52"), Money.of("370370.37"));
        assertThatThrownBy(() -> Splitting.byPercent(Money.of("1.00"), List.of(new BigDecimal("99"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldPayAllowancesFirstAndRecycleDeductionsAmongTheOthers() {
        List<Part> parts = List.of(new Part("ALL", Money.of("1000.00")));
        Member head = new Member(
                Map.of("ALL", Rational.ONE),
                Rational.ONE,
                false,
                List.of(new Member.Allowance("HEAD_TEACHER", "ALL", Money.of("100.00"))),
                List.of());
        Member absent = new Member(
                Map.of("ALL", Rational.ONE),
                Rational.ONE,
                false,
                List.of(),
                List.of(new Member.Deduction("ABSENCE", Money.of("50.00"))));
        Member third = weighing(2);

        assertThat(totals(parts, List.of(head, absent, third), TO_THE_OTHERS))
                .containsExactly("341.67", "175.00", "483.33");
        Sharing.Shared kept = shared(parts, List.of(head, absent, third), BACK);
        assertThat(kept.balances().getFirst())
                .isEqualTo(new PartBalance("ALL", Money.of("950.00"), Money.of("50.00"), Money.ZERO));
    }

    @Test
    void shouldNotDeductMoreThanThereIs() {
        List<Part> parts = List.of(new Part("ALL", Money.of("100.00")));
        Member all = new Member(
                Map.of("ALL", Rational.ONE),
                Rational.ONE,
                false,
                List.of(),
                List.of(new Member.Deduction("ABSENCE", Money.of("1000.00"))));

        Sharing.Shared shared = shared(parts, List.of(all), TO_THE_OTHERS);

        assertThat(shared.total(0)).isEqualTo(Money.ZERO);
        assertThat(shared.balances().getFirst().recycled()).isEqualTo(Money.of("100.00"));
    }

    @Test
    void shouldRefuseAllowancesThatExceedThePart() {
        Member greedy = new Member(
                Map.of(),
                Rational.ONE,
                false,
                List.of(new Member.Allowance("HEAD_TEACHER", "ALL", Money.of("100.01"))),
                List.of());

        assertThat(Sharing.share(List.of(new Part("ALL", Money.of("100.00"))), List.of(greedy), BACK))
                .isEqualTo(new Sharing.Overspent("ALL", Money.of("0.01")));
    }

    @Test
    void shouldCloseToTheCentWhateverIsShared() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Part> parts = List.of(
                    new Part("A", new Money(1_000_000 + random.nextInt(9_999))),
                    new Part("B", new Money(2_000_000 + random.nextInt(9_999))));
            List<Member> members = new ArrayList<>();
            members.add(weighing(1, 1));
            for (int i = 0; i < 40; i++) {
                members.add(anybody(random));
            }
            SharingPolicy policy = new SharingPolicy(either(random), either(random));

            Sharing.Shared shared = shared(parts, members, policy);

            for (int i = 0; i < parts.size(); i++) {
                PartBalance balance = shared.balances().get(i);
                assertThat(balance.amount()).isEqualTo(parts.get(i).amount());
                assertThat(balance.unallocated()).isGreaterThanOrEqualTo(Money.ZERO);
            }
            Money paid = Money.ZERO;
            for (int i = 0; i < members.size(); i++) {
                assertThat(shared.total(i)).isGreaterThanOrEqualTo(Money.ZERO);
                paid = paid.plus(shared.total(i));
            }
            assertThat(paid)
                    .isEqualTo(shared.balances()
                            .get(0)
                            .allocated()
                            .plus(shared.balances().get(1).allocated()));
        }
    }

    @Test
    void shouldMeasureDispersionExactly() {
        List<Money> equal = Collections.nCopies(5, Money.of("10.00"));
        List<Money> oneHasAll = List.of(Money.ZERO, Money.ZERO, Money.ZERO, Money.of("10.00"));
        List<Money> ladder = List.of(Money.of("1.00"), Money.of("2.00"), Money.of("3.00"), Money.of("4.00"));

        assertThat(Dispersion.gini(equal)).contains(Rational.ZERO);
        assertThat(Dispersion.gini(oneHasAll)).contains(Rational.of("0.75"));
        assertThat(Dispersion.gini(ladder)).contains(Rational.of("0.25"));
        assertThat(Dispersion.gini(List.of())).isEmpty();
        assertThat(Dispersion.decile(11)).isEqualTo(2);
        assertThat(Dispersion.decileRatio(BigInteger.valueOf(30), BigInteger.valueOf(20)))
                .contains(Rational.of("1.5"));
    }

    private static Freed either(Random random) {
        return random.nextBoolean() ? Freed.REDISTRIBUTE : Freed.BACK_TO_POOL;
    }

    private static Member anybody(Random random) {
        List<Member.Deduction> deductions = random.nextInt(4) == 0
                ? List.of(new Member.Deduction("ABSENCE", new Money(random.nextInt(200_000))))
                : List.of();
        List<Member.Allowance> allowances = random.nextInt(5) == 0
                ? List.of(new Member.Allowance("HEAD", "A", new Money(random.nextInt(9_000) + 1)))
                : List.of();
        return new Member(
                Map.of("A", Rational.of(random.nextInt(100)), "B", Rational.of(random.nextInt(100))),
                Rational.of(random.nextInt(13)).dividedBy(Rational.of(12)),
                random.nextInt(9) == 0,
                allowances,
                deductions);
    }

    private static List<Member> members(int vetoed) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < WEIGHTS.length; i++) {
            members.add(new Member(
                    Map.of("ALL", Rational.of(WEIGHTS[i])), Rational.ONE, i == vetoed, List.of(), List.of()));
        }
        return members;
    }

    /** One weight is for the part ALL, two for A and B, three for R, Q and L. */
    private static Member weighing(int... weights) {
        Map<String, Rational> byPart = new java.util.HashMap<>();
        String[] codes = List.of(new String[] {"ALL"}, new String[] {"A", "B"}, new String[] {"R", "Q", "L"})
                .get(weights.length - 1);
        for (int i = 0; i < weights.length; i++) {
            byPart.put(codes[i], Rational.of(weights[i]));
        }
        return new Member(byPart, Rational.ONE, false, List.of(), List.of());
    }

    private static Sharing.Shared shared(List<Part> parts, List<Member> members, SharingPolicy policy) {
        return (Sharing.Shared) Sharing.share(parts, members, policy);
    }

    private static List<String> totals(List<Part> parts, List<Member> members, SharingPolicy policy) {
        Sharing.Shared shared = shared(parts, members, policy);
        String[] totals = new String[members.size()];
        Arrays.setAll(totals, i -> shared.total(i).toString());
        return List.of(totals);
    }
}
