package teacherdev.gateway.openapi;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Serves the merged document to everybody: what the API offers is no secret. */
@ApplicationScoped
class DocumentRoute {

    private final MergedDocument merged;

    DocumentRoute(MergedDocument merged) {
        this.merged = merged;
    }

    void open(@Observes Router router) {
        router.get("/openapi").handler(this::answer);
    }

    private void answer(RoutingContext routing) {
        merged.document()
                .subscribe()
                .with(
                        document -> routing.response()
                                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                                .end(document.toString()),
                        routing::fail);
    }
}
