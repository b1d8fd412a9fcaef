package teacherdev.teacher.mobility.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import teacherdev.teacher.mobility.rules.Direction.Place;

class DirectionTest {

    @ParameterizedTest
    @CsvSource({
        "false, false, true,  false, STRONG_TO_WEAK",
        "true,  false, false, false, WEAK_TO_STRONG",
        "false, false, false, true,  TOWN_TO_VILLAGE",
        "false, true,  false, false, VILLAGE_TO_TOWN",
        "false, true,  true,  false, STRONG_TO_WEAK",
        "true,  true,  true,  true,  LEVEL"
    })
    void shouldTellTheStrengthOfSchoolsBeforeTheirSetting(
            boolean fromWeak, boolean fromVillage, boolean toWeak, boolean toVillage, Direction expected) {
        assertThat(Direction.of(new Place(fromWeak, fromVillage), new Place(toWeak, toVillage)))
                .isEqualTo(expected);
    }
}
