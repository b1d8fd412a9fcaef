package teacherdev.teacher.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import teacherdev.teacher.webhook.rules.Retrying;

/** How messages are delivered. */
@ConfigMapping(prefix = "teacherdev.webhook")
interface WebhookConfiguration {

    /** How often is looked for something to deliver. */
    @WithDefault("1s")
    String every();

    /** The pause after a first failure; doubled by each further one. */
    @WithDefault("2s")
    Duration retryFirst();

    /** No pause between two tries is longer. */
    @WithDefault("1h")
    Duration retryLongest();

    /** A receiver that has failed for so long is not tried any more until its subscription is changed. */
    @WithDefault("3d")
    Duration givenUpAfter();

    /** How long a receiver may take to answer. */
    @WithDefault("10s")
    Duration answerWithin();

    /** Whether messages may go to addresses of private networks; loopback and plain http only in local mode. */
    @WithDefault("false")
    boolean privateAddresses();

    default Retrying retrying() {
        return new Retrying(retryFirst(), retryLongest(), givenUpAfter());
    }
}
