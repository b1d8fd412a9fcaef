package teacherdev.gateway.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import teacherdev.gateway.route.Upstreams;

/**
 * Says which services answer. The gateway stays ready when one is down: the others are still to be reached through it,
 * and a growth record shows what there is.
 */
@Readiness
@ApplicationScoped
class ServicesCheck implements AsyncHealthCheck {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(1);
    /** Everybody may ask for the health; the services are asked this often at most. */
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private final Upstreams upstreams;
    private final Uni<HealthCheckResponse> answers;

    private record Reply(String service, boolean ready) {}

    ServicesCheck(Upstreams upstreams) {
        this.upstreams = upstreams;
        this.answers = Uni.createFrom().deferred(this::askAll).memoize().forFixedDuration(REMEMBERED);
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return answers;
    }

    private Uni<HealthCheckResponse> askAll() {
        List<Uni<Reply>> asking = new ArrayList<>();
        new TreeSet<>(upstreams.names()).forEach(service -> asking.add(ask(service)));
        return Uni.combine().all().unis(asking).with(Reply.class, ServicesCheck::summary);
    }

    private Uni<Reply> ask(String service) {
        return Uni.createFrom()
                .completionStage(() -> upstreams
                        .get(service, "/q/health/ready", HttpHeaders.headers(), ANSWER_WITHIN)
                        .toCompletionStage())
                .map(answer -> new Reply(service, answer.status() == 200))
                .onFailure()
                .recoverWithItem(() -> new Reply(service, false));
    }

    private static HealthCheckResponse summary(List<Reply> replies) {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("services").up();
        replies.forEach(reply -> response.withData(reply.service(), reply.ready() ? "UP" : "DOWN"));
        return response.withData("degraded", !replies.stream().allMatch(Reply::ready))
                .build();
    }
}
