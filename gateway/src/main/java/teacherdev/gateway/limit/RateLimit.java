package teacherdev.gateway.limit;

import jakarta.enterprise.context.ApplicationScoped;

/** How often a client may ask. Each gateway process counts for itself. */
@ApplicationScoped
public class RateLimit {

    private final Buckets clients;
    private final Buckets strangers;

    RateLimit(LimitConfiguration configuration) {
        this.clients = new Buckets(configuration.requestsPerSecond(), configuration.burst());
        this.strangers = new Buckets(configuration.unauthenticatedPerSecond(), configuration.unauthenticatedBurst());
    }

    /** 0 when the client of a token's subject may ask now; else the seconds after which it may. */
    public long secondsToWait(String subject) {
        return clients.secondsToWait(subject);
    }

    /**
     * 0 when an address that sent no valid token may be told so; else the seconds after which it may try again. Valid
     * tokens from the same address are never counted here: a whole school may share one address.
     */
    public long secondsToWaitUnauthenticated(String address) {
        return strangers.secondsToWait(address);
    }
}
