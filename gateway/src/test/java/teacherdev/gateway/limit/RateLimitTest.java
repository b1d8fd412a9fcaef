package teacherdev.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private record Configured(
            long bodyBytes,
            long bulkBodyBytes,
            List<String> bulkRequests,
            long requestsPerSecond,
            long burst,
            long unauthenticatedPerSecond,
            long unauthenticatedBurst)
            implements LimitConfiguration {}

    private final RateLimit limit = new RateLimit(new Configured(1, 1, List.of(), 1, 3, 1, 2));

    @Test
    void shouldTellAClientToWaitAfterItsBurstAndNobodyElse() {
        assertThat(List.of(limit.secondsToWait("a"), limit.secondsToWait("a"), limit.secondsToWait("a")))
                .containsOnly(0L);

        assertThat(limit.secondsToWait("a")).isEqualTo(1);
        assertThat(limit.secondsToWait("b")).isZero();
    }

    @Test
    void shouldCountThoseWithoutATokenApart() {
        limit.secondsToWaitUnauthenticated("10.0.0.1");
        limit.secondsToWaitUnauthenticated("10.0.0.1");

        assertThat(limit.secondsToWaitUnauthenticated("10.0.0.1")).isEqualTo(1);
        assertThat(limit.secondsToWaitUnauthenticated("10.0.0.2")).isZero();
        assertThat(limit.secondsToWait("10.0.0.1")).isZero();
    }
}
