package teacherdev.gateway.route;

import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import teacherdev.gateway.limit.Limits;
import teacherdev.platform.web.problem.RoutingProblems;

/** Hands a request to a service and its answer back, as they are. */
@ApplicationScoped
class Proxying {

    // A WebSocket would be a tunnel past every limit, and no service speaks it.
    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final Upstreams upstreams;
    private final Limits limits;
    private final RoutingProblems problems;
    private final Map<String, Target> targets;

    /** A service: how to reach it, and the addresses of its own that its answers may hold. */
    record Target(String service, RequestOptions request, String address, long answerMillisMax) {}

    Proxying(Upstreams upstreams, RouteConfiguration configuration, Limits limits, RoutingProblems problems) {
        this.upstreams = upstreams;
        this.limits = limits;
        this.problems = problems;
        long answerMillisMax = configuration.connections().answerWithin().toMillis();
        this.targets = upstreams.names().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        name -> new Target(
                                name,
                                upstreams.at(name),
                                upstreams.address(name).toString(),
                                answerMillisMax)));
    }

    void forward(RoutingContext routing, String service) {
        HttpServerRequest request = routing.request();
        if (request.version() == HttpVersion.HTTP_1_1
                && HttpHeaders.CONTINUE.toString().equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        ForwardedHeaders.clean(request.headers());
        HttpClient client = upstreams.client();
        Passage passage = new Passage(routing, targets.get(service), client, limits.bodyBytesMax(request), problems);
        HttpProxy.reverseProxy(OPTIONS, client)
                .origin(passage)
                .addInterceptor(passage)
                .handle(request);
    }
}
