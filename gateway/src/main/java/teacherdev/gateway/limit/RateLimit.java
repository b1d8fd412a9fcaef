package teacherdev.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How often a client may ask. Each gateway process counts for itself. */
@ApplicationScoped
public class RateLimit {

    private static final int CLIENTS_MAX = 100_000;

    private final LimitConfiguration configuration;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(CLIENTS_MAX)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    RateLimit(LimitConfiguration configuration) {
        this.configuration = configuration;
    }

    /** 0 when the client may ask now; else the seconds after which it may. */
    public long secondsToWait(String client) {
        ConsumptionProbe probe = buckets.get(client, this::bucket).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
    }

    private Bucket bucket(String client) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(configuration.burst())
                        .refillGreedy(configuration.requestsPerSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
