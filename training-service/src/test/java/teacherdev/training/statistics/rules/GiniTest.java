package teacherdev.training.statistics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import teacherdev.training.statistics.rules.Gini.Group;

class GiniTest {

    @Test
    void shouldMeasurePersonsFromTheirRankedSums() {
        // 0, 10, 20, 30: ranked 0·1 + 10·2 + 20·3 + 30·4 = 200, and (2·200 - 5·60) / (4·60)
        assertThat(Gini.ofPersons(4, hours("60.00"), hours("200.00"))).contains(new BigDecimal("0.4167"));
        assertThat(Gini.ofPersons(3, hours("30.00"), hours("60.00"))).contains(new BigDecimal("0.0000"));
        assertThat(Gini.ofPersons(3, hours("0.00"), hours("0.00"))).isEmpty();
        assertThat(Gini.ofPersons(0, hours("0.00"), hours("0.00"))).isEmpty();
    }

    @Test
    void shouldMeasureBetweenGroupsAsIfEachPersonHadTheHoursPerHead() {
        List<Group> groups = List.of(group("60.00", 3), group("0.00", 1), group("0.00", 0));

        assertThat(Gini.between(groups)).contains(new BigDecimal("0.2500"));
        assertThat(Gini.between(groups.reversed())).contains(new BigDecimal("0.2500"));
        assertThat(Gini.between(List.of(group("30.00", 3), group("10.00", 1)))).contains(new BigDecimal("0.0000"));
        assertThat(Gini.between(List.of())).isEmpty();
    }

    @Test
    void shouldAgreeWithPersonsWhereEachGroupIsOnePerson() {
        List<Group> persons = List.of(group("0.00", 1), group("10.00", 1), group("20.00", 1), group("30.00", 1));

        assertThat(Gini.between(persons)).isEqualTo(Gini.ofPersons(4, hours("60.00"), hours("200.00")));
    }

    private static Group group(String hours, long people) {
        return new Group(hours(hours), people);
    }

    private static BigDecimal hours(String hours) {
        return new BigDecimal(hours);
    }
}
