package teacherdev.gateway.openapi;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Serves the merged document to everybody: what the API offers is no secret. */
@ApplicationScoped
class DocumentRoute {

    private static final String JSON = "application/json;charset=UTF-8";
    private static final String YAML = "application/yaml;charset=UTF-8";

    private final MergedDocument merged;

    DocumentRoute(MergedDocument merged) {
        this.merged = merged;
    }

    void open(@Observes Router router) {
        router.get("/openapi").handler(this::answer);
    }

    private void answer(RoutingContext routing) {
        boolean yaml = wantsYaml(routing.request());
        merged.document()
                .subscribe()
                .with(
                        document -> routing.vertx()
                                .runOnContext(_ -> send(routing, yaml ? document.yaml() : document.json(), yaml)),
                        routing::fail);
    }

    private static void send(RoutingContext routing, Buffer document, boolean yaml) {
        routing.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, yaml ? YAML : JSON)
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .end(document);
    }

    /** JSON unless the client says otherwise: {@code ?format=yaml} wins over an Accept header that names YAML only. */
    static boolean wantsYaml(HttpServerRequest request) {
        String format = request.getParam("format");
        if (format != null) {
            return format.equalsIgnoreCase("yaml");
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("yaml") && !accept.contains("json");
    }
}
