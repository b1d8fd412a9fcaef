package teacherdev.teacher.webhook.rules;

import java.time.Duration;
import java.time.Instant;

/**
 * When to try again, and when to give up.
 *
 * @param first the pause after the first failure; doubled by each further one
 * @param longest no pause is longer
 * @param givenUpAfter a receiver that has failed for so long is not tried any more
 */
public record Retrying(Duration first, Duration longest, Duration givenUpAfter) {

    private static final int DOUBLINGS_MAX = 30;

    /** @param failures how many there were in a row, at least one */
    public Duration pauseAfter(int failures) {
        Duration pause = first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS_MAX));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }

    public boolean isGivenUp(Instant failingSince, Instant now) {
        return !failingSince.plus(givenUpAfter).isAfter(now);
    }
}
