package teacherdev.teacher.webhook;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Says in the API document what a subscriber receives: no path of ours has it, so no resource can. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class WebhookDocument implements OASFilter {

    private static final String MESSAGE = "#/components/schemas/WebhookMessage";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.addWebhook(
                "changes",
                OASFactory.createPathItem()
                        .POST(OASFactory.createOperation()
                                .operationId("receiveChanges")
                                .addTag("Webhooks")
                                .summary("What your address receives 变更通知")
                                .description("Signed by the Standard Webhooks scheme; the id stays the same until you"
                                        + " accept it.")
                                .requestBody(OASFactory.createRequestBody()
                                        .required(true)
                                        .content(OASFactory.createContent()
                                                .addMediaType(
                                                        "application/json",
                                                        OASFactory.createMediaType()
                                                                .schema(OASFactory.createSchema()
                                                                        .ref(MESSAGE)))))
                                .responses(OASFactory.createAPIResponses()
                                        .addAPIResponse(
                                                "200",
                                                OASFactory.createAPIResponse()
                                                        .description("Accepted; any other answer is tried again")))));
    }
}
