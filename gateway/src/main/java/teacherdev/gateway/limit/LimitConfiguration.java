package teacherdev.gateway.limit;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** The limits of the public door. */
@ConfigMapping(prefix = "teacherdev.limit")
public interface LimitConfiguration {

    /** The largest body of an ordinary request, in bytes. */
    long bodyBytes();

    /** The largest body of a bulk request, in bytes. */
    long bulkBodyBytes();

    /** The paths of bulk requests. */
    List<String> bulkPaths();

    /** How many requests a client may send per second in the long run. */
    long requestsPerSecond();

    /** How many requests a client may send at once. */
    long burst();
}
