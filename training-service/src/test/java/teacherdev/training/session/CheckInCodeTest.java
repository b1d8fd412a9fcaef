package teacherdev.training.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckInCodeTest {

    private static final UUID KEY = UUID.fromString("3f2c9a54-7c1e-4b8a-9d41-0c5b7a6e2f10");
    private static final Instant NOON = Instant.parse("2026-10-12T04:00:10Z");

    @Test
    void shouldHoldWhileItIsShownAndWhileTheNextOneIs() {
        CheckInCode shown = CheckInCode.at(KEY, 1, NOON);

        assertThat(shown.until()).isEqualTo("2026-10-12T04:01:00Z");
        assertThat(CheckInCode.holds(KEY, 1, NOON, shown.code())).isTrue();
        assertThat(CheckInCode.holds(KEY, 1, shown.until().minusSeconds(1), shown.code()))
                .isTrue();
        assertThat(CheckInCode.holds(KEY, 1, shown.until(), shown.code())).isFalse();
        assertThat(CheckInCode.holds(KEY, 1, NOON.minusSeconds(30), shown.code()))
                .isFalse();
    }

    @Test
    void shouldBeOfOneSessionAndOneHalfDay() {
        String code = CheckInCode.at(KEY, 1, NOON).code();

        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{8}");
        assertThat(CheckInCode.holds(KEY, 2, NOON, code)).isFalse();
        assertThat(CheckInCode.holds(UUID.fromString("3f2c9a54-7c1e-4b8a-9d41-0c5b7a6e2f11"), 1, NOON, code))
                .isFalse();
        assertThat(CheckInCode.at(KEY, 1, NOON.plusSeconds(30)).code()).isNotEqualTo(code);
    }

    @Test
    void shouldNotMindHowItIsTyped() {
        String code = CheckInCode.at(KEY, 1, NOON).code();

        assertThat(CheckInCode.holds(
                        KEY,
                        1,
                        NOON,
                        " " + code.substring(0, 4).toLowerCase(java.util.Locale.ROOT) + "-" + code.substring(4)))
                .isTrue();
    }
}
