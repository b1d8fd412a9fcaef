package teacherdev.teacher.webhook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Subscriptions to the change feed. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks", description = "Signed messages about changes (Standard Webhooks) 变更推送")
@RunOnVirtualThread
public class WebhookResource {

    private final SubscribingWebhooks subscribing;
    private final WebhookQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    WebhookResource(
            SubscribingWebhooks subscribing, WebhookQueries queries, IdempotencyKeys keys, CurrentAccess access) {
        this.subscribing = subscribing;
        this.queries = queries;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Subscribe to changes 订阅变更推送",
            description =
                    "From now on, changes within your scope are POSTed to the url as {\"type\", \"items\", \"next\"}, in order,"
                            + " signed with the secret of this answer (headers webhook-id, webhook-timestamp, webhook-signature)."
                            + " Any 2xx accepts a message; until then it is repeated with the same webhook-id and longer pauses."
                            + " 410 ends the subscription's delivery.")
    @APIResponseSchema(value = WebhookView.class, responseCode = "201")
    public Response subscribeWebhook(@NotNull @Valid WebhookRequest request) {
        WebhookView webhook = subscribing.subscribe(access.get(), keys.of(request), request);
        return tagged(Response.created(URI.create("/api/v1/webhooks/" + webhook.id())), webhook);
    }

    @GET
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(summary = "List your subscriptions 订阅列表")
    public Page<WebhookView> listWebhooks(@Valid @BeanParam Paging paging) {
        return queries.webhooks(access.get(), paging);
    }

    @GET
    @Path("/{id}")
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(summary = "Read a subscription and how its delivery goes 查看订阅")
    @APIResponseSchema(WebhookView.class)
    public Response getWebhook(@PathParam("id") UUID id) {
        return tagged(Response.ok(), found(id));
    }

    @PUT
    @Path("/{id}")
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(summary = "Change, pause or resume a subscription 修改订阅")
    @APIResponseSchema(WebhookView.class)
    public Response updateWebhook(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid WebhookUpdate update) {
        subscribing.change(access.get(), id, Versions.expected(ifMatch), update);
        return tagged(Response.ok(), found(id));
    }

    @DELETE
    @Path("/{id}")
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(summary = "End a subscription 取消订阅")
    public void endWebhook(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        subscribing.end(access.get(), id, Versions.expected(ifMatch));
    }

    private WebhookView found(UUID id) {
        return queries.webhook(access.get(), id).orElseThrow(SubscribingWebhooks::notFound);
    }

    private static Response tagged(Response.ResponseBuilder response, WebhookView webhook) {
        return response.entity(webhook).tag(Versions.tag(webhook.version())).build();
    }
}
