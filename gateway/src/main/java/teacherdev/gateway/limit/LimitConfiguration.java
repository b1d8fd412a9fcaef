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

    /** The bulk requests, each a method and a path pattern: {@code PUT /api/v1/teachers}. */
    List<String> bulkRequests();

    /** How many requests a client may send per second in the long run. */
    long requestsPerSecond();

    /** How many requests a client may send at once. */
    long burst();

    /** How many requests without a valid token are told so per second and address; more are told to wait. */
    long unauthenticatedPerSecond();

    /** How many requests without a valid token are told so at once and address. */
    long unauthenticatedBurst();
}
