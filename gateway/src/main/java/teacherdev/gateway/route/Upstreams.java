package teacherdev.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The services behind the gateway, and the connections to them. */
@ApplicationScoped
public class Upstreams {

    private final Map<String, URI> addresses;
    private final RouteConfiguration.Connections limits;
    private final LoopClients clients;

    /** What a service answered, read to the end. */
    public record Answer(int status, Buffer body) {}

    Upstreams(RouteConfiguration configuration, Vertx vertx) {
        this.addresses = configuration.upstream().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> URI.create(entry.getValue())));
        this.limits = configuration.connections();
        this.clients = new LoopClients(vertx, limits);
    }

    /** The names of the services. */
    public Set<String> names() {
        return addresses.keySet();
    }

    /** Asks a service for something and reads the whole answer; fails when that takes too long. */
    public Future<Answer> get(String service, String uri, MultiMap headers, Duration within) {
        RequestOptions options =
                at(service).setMethod(HttpMethod.GET).setURI(uri).setHeaders(headers);
        return client().request(options.setTimeout(within.toMillis()))
                .compose(HttpClientRequest::send)
                .compose(response -> response.body().map(body -> new Answer(response.statusCode(), body)))
                .timeout(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    URI address(String service) {
        return addresses.get(service);
    }

    HttpClient client() {
        return clients.here();
    }

    /** A request to a service, which waits for a connection no longer than is configured. */
    RequestOptions at(String service) {
        URI address = addresses.get(service);
        boolean tls = address.getScheme().equals("https");
        int usualPort = tls ? 443 : 80;
        return new RequestOptions()
                .setHost(address.getHost())
                .setPort(address.getPort() < 0 ? usualPort : address.getPort())
                .setSsl(tls)
                .setConnectTimeout(limits.connectWithin().toMillis());
    }
}
