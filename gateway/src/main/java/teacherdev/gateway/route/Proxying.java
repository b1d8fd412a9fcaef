package teacherdev.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import teacherdev.gateway.limit.CountedBody;
import teacherdev.gateway.limit.Limits;
import teacherdev.gateway.problem.GatewayProblem;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.Problem;
import teacherdev.platform.web.problem.ProblemCode;
import teacherdev.platform.web.problem.RoutingProblems;
import teacherdev.platform.web.problem.TraceId;

/** Hands a request to a service and its answer back, as they are. */
@ApplicationScoped
class Proxying {

    private static final Logger LOG = Logger.getLogger(Proxying.class);

    /** What a client may not tell the services about itself. */
    private static final List<String> NOT_FROM_CLIENTS = List.of(
            "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port", "X-Real-IP");

    private final Limits limits;
    private final RoutingProblems problems;
    private final Map<String, HttpProxy> proxies;

    Proxying(Upstreams upstreams, Limits limits, RoutingProblems problems) {
        this.limits = limits;
        this.problems = problems;
        this.proxies = upstreams.names().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), name -> proxy(upstreams, name)));
    }

    void forward(RoutingContext routing, String service) {
        clean(routing.request().headers());
        proxies.get(service).handle(routing.request());
    }

    private HttpProxy proxy(Upstreams upstreams, String name) {
        URI address = upstreams.address(name);
        return HttpProxy.reverseProxy(upstreams.client())
                .origin(address.getPort(), address.getHost())
                .addInterceptor(new Passing(name));
    }

    private static void clean(MultiMap headers) {
        NOT_FROM_CLIENTS.forEach(headers::remove);
        if (!TraceId.isWellFormed(headers.get(TraceId.HEADER))) {
            headers.set(TraceId.HEADER, TraceId.newTraceparent());
        }
    }

    /** Counts the body on its way in, and turns a failure of the service into a problem. */
    private final class Passing implements ProxyInterceptor {

        private final String service;

        Passing(String service) {
            this.service = service;
        }

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            HttpServerRequest request = context.request().proxiedRequest();
            Body body = context.request().getBody();
            if (body == null || body.length() >= 0) {
                return context.sendRequest()
                        .recover(failure -> Future.succeededFuture(failed(context, explain(failure))));
            }
            CountedBody counted = new CountedBody(body.stream(), limits.bodyBytesMax(request.path()));
            context.request().setBody(Body.body(counted));
            return context.sendRequest()
                    .recover(failure -> Future.succeededFuture(failed(
                            context, counted.isOverLimit() ? PlatformProblem.BODY_TOO_LARGE : explain(failure))));
        }

        private ProxyResponse failed(ProxyContext context, ProblemCode code) {
            HttpServerRequest request = context.request().proxiedRequest();
            if (code.status() >= 500) {
                LOG.warnf("upstream failed service=%s path=%s code=%s", service, request.path(), code);
            }
            ProxyResponse response = context.request().response();
            response.headers().clear();
            response.setStatusCode(code.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .setBody(Body.body(Buffer.buffer(problems.body(request, code, code.title()))));
            if (code == GatewayProblem.UPSTREAM_UNAVAILABLE) {
                response.putHeader(HttpHeaders.RETRY_AFTER, "1");
            }
            return response;
        }
    }

    private static ProblemCode explain(Throwable failure) {
        return switch (failure) {
            case ConnectException _ -> GatewayProblem.UPSTREAM_UNAVAILABLE;
            case TimeoutException _ -> GatewayProblem.UPSTREAM_TIMED_OUT;
            default -> GatewayProblem.UPSTREAM_FAILED;
        };
    }
}
