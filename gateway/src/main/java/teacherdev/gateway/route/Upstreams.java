package teacherdev.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The services behind the gateway, and the connections to them. */
@ApplicationScoped
public class Upstreams {

    private static final int CONNECT_MILLIS_MAX = 2_000;
    private static final int SILENCE_SECONDS_MAX = 35;
    private static final int CONNECTIONS_PER_SERVICE_MAX = 128;
    private static final int WAITING_REQUESTS_MAX = 2_000;

    private final Map<String, URI> addresses;
    private final HttpClient client;

    Upstreams(RouteConfiguration configuration, Vertx vertx) {
        this.addresses = configuration.upstream().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> URI.create(entry.getValue())));
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS_MAX)
                .setReadIdleTimeout(SILENCE_SECONDS_MAX)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setKeepAliveTimeout(30)
                .setMaxWaitQueueSize(WAITING_REQUESTS_MAX);
        this.client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_SERVICE_MAX));
    }

    public Set<String> names() {
        return addresses.keySet();
    }

    public URI address(String service) {
        return addresses.get(service);
    }

    public HttpClient client() {
        return client;
    }
}
