package teacherdev.teacher.webhook.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryingTest {

    private static final Instant SINCE = Instant.parse("2026-03-14T08:00:00Z");

    private final Retrying retrying = new Retrying(Duration.ofSeconds(2), Duration.ofHours(1), Duration.ofDays(3));

    @ParameterizedTest
    @CsvSource({"1, PT2S", "2, PT4S", "5, PT32S", "11, PT34M8S", "12, PT1H", "1000000, PT1H"})
    void shouldDoubleThePauseUpToTheLongest(int failures, Duration pause) {
        assertThat(retrying.pauseAfter(failures)).isEqualTo(pause);
    }

    @Test
    void shouldGiveUpWhenTheTimeIsOver() {
        assertThat(retrying.isGivenUp(SINCE, SINCE.plus(Duration.ofDays(3)).minusNanos(1)))
                .isFalse();
        assertThat(retrying.isGivenUp(SINCE, SINCE.plus(Duration.ofDays(3)))).isTrue();
    }
}
