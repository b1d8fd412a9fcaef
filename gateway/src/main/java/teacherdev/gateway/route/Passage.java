package teacherdev.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import teacherdev.gateway.limit.CountedBody;
import teacherdev.gateway.limit.Limits;
import teacherdev.gateway.limit.UnreadBody;
import teacherdev.gateway.problem.GatewayProblem;
import teacherdev.gateway.route.Proxying.Target;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.Problem;
import teacherdev.platform.web.problem.ProblemCode;
import teacherdev.platform.web.problem.RoutingProblems;

/**
 * One request on its way to a service and back: the body is counted on its way in, the service's time runs from the
 * moment it has the whole request, and a failure of the service becomes a problem.
 */
final class Passage implements ProxyInterceptor, OriginRequestProvider {

    private static final Logger LOG = Logger.getLogger(Passage.class);

    private final RoutingContext routing;
    private final Target target;
    private final HttpClient client;
    private final CountedBody body;
    private final RoutingProblems problems;
    private boolean connected;

    Passage(RoutingContext routing, Target target, HttpClient client, long bodyBytesMax, RoutingProblems problems) {
        this.routing = routing;
        this.target = target;
        this.client = client;
        this.body = new CountedBody(routing.request(), bodyBytesMax);
        this.problems = problems;
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        return client.request(target.request()).map(request -> {
            connected = true;
            // A slow line may take its time to send a large body; the service's time begins after that.
            body.afterEnd(() -> request.idleTimeout(target.answerMillisMax()));
            return request;
        });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        request.setBody(Body.body(body, request.getBody().length()));
        if (Limits.mayHaveBodyOfAnyLength(routing.request())) {
            // What the proxy goes by: it would let go of a body that came by HTTP/2 without a length.
            routing.request().headers().set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
        }
        if (!request.getURI().startsWith("/")) {
            request.setURI(originForm());
        }
        return context.sendRequest().recover(failure -> Future.succeededFuture(failed(request, explain(failure))));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        String location = response.headers().get(HttpHeaders.LOCATION);
        // The inner address means nothing to the client: the path alone is valid at the address that it asked.
        if (location != null && location.startsWith(target.address())) {
            response.headers()
                    .set(
                            HttpHeaders.LOCATION,
                            location.substring(target.address().length()));
        }
        return context.sendResponse();
    }

    // A client may send the absolute form, "GET http://any.host/path": the services see the path only.
    private String originForm() {
        String query = routing.request().query();
        String path = routing.request().path();
        return query == null ? path : path + "?" + query;
    }

    private ProxyResponse failed(ProxyRequest request, ProblemCode code) {
        if (code.status() >= 500) {
            LOG.warnf(
                    "upstream failed service=%s path=%s code=%s",
                    target.service(), routing.request().path(), code);
        }
        UnreadBody.discard(routing);
        ProxyResponse response = request.response();
        response.headers().clear();
        response.setStatusCode(code.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .setBody(Body.body(Buffer.buffer(problems.body(routing.request(), code, code.title()))));
        if (code == GatewayProblem.UPSTREAM_UNAVAILABLE) {
            response.putHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        return response;
    }

    private ProblemCode explain(Throwable failure) {
        if (body.isOverLimit()) {
            return PlatformProblem.BODY_TOO_LARGE;
        }
        if (!connected) {
            return GatewayProblem.UPSTREAM_UNAVAILABLE;
        }
        return failure instanceof TimeoutException ? GatewayProblem.UPSTREAM_TIMED_OUT : GatewayProblem.UPSTREAM_FAILED;
    }
}
