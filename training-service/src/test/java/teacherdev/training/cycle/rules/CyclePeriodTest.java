package teacherdev.training.cycle.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CyclePeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2021, 2021-2025",
        "2025, 2021-2025",
        "2026, 2026-2030",
        "2020, 2016-2020",
        "2016, 2016-2020",
        "2015, 2011-2015"
    })
    void shouldFindTheCycleThatAYearLiesIn(int year, String name) {
        assertThat(CyclePeriod.containing(year, 2021, 5).name()).isEqualTo(name);
    }

    @Test
    void shouldKnowTheCycleBefore() {
        CyclePeriod cycle = new CyclePeriod(2021, 2025);

        assertThat(cycle.before()).isEqualTo(new CyclePeriod(2016, 2020));
        assertThatThrownBy(() -> new CyclePeriod(2021, 2020)).isInstanceOf(IllegalArgumentException.class);
    }
}
