package teacherdev.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One token bucket per name. The number of names is bounded: the ones longest unused are forgotten. */
final class Buckets {

    private static final int NAMES_MAX = 100_000;

    private final long perSecond;
    private final long burst;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(NAMES_MAX)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    Buckets(long perSecond, long burst) {
        this.perSecond = perSecond;
        this.burst = burst;
    }

    /** Takes one token and answers 0, or the seconds after which there will be one. */
    long secondsToWait(String name) {
        Bucket bucket = buckets.get(name, _ -> bucket());
        if (bucket.tryConsume(1)) {
            return 0;
        }
        long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return TimeUnit.NANOSECONDS.toSeconds(nanos) + 1;
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
