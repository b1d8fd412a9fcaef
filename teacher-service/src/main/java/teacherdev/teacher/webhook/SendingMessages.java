package teacherdev.teacher.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.UUID;
import teacherdev.platform.web.problem.Text;

/** Sends one message and says what came of it. Source: the Standard Webhooks specification. */
@ApplicationScoped
class SendingMessages {

    private static final int SUCCESS = 2;
    private static final int GONE = 410;

    private final HttpClient client;
    private final WebhookConfiguration configuration;
    private final WebhookAddresses addresses;
    private final WebhookSecrets secrets;
    private final ObjectMapper mapper;
    private final Clock clock;

    /** What came of sending. */
    sealed interface Outcome {
        record Accepted() implements Outcome {}

        record Failed(String reason) implements Outcome {}

        /** The receiver wants no more. */
        record Gone(String reason) implements Outcome {}
    }

    SendingMessages(
            WebhookConfiguration configuration,
            WebhookAddresses addresses,
            WebhookSecrets secrets,
            ObjectMapper mapper,
            Clock clock) {
        this.configuration = configuration;
        this.addresses = addresses;
        this.secrets = secrets;
        this.mapper = mapper;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(configuration.answerWithin())
                .followRedirects(Redirect.NEVER)
                .build();
    }

    Outcome send(Delivery delivery, UUID messageId, WebhookMessage message) {
        // Asked again each time: a name may lead elsewhere by now.
        var objection = addresses.objection(delivery.url());
        if (objection.isPresent()) {
            return new Outcome.Failed("the address " + english(objection.get()));
        }
        try {
            int status = client.send(request(delivery, messageId, message), BodyHandlers.discarding())
                    .statusCode();
            if (status == GONE) {
                return new Outcome.Gone("the receiver answered 410");
            }
            return status / 100 == SUCCESS
                    ? new Outcome.Accepted()
                    : new Outcome.Failed("the receiver answered " + status);
        } catch (IOException unreachable) {
            return new Outcome.Failed(
                    "the receiver did not answer: " + unreachable.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed("the delivery was interrupted");
        }
    }

    private HttpRequest request(Delivery delivery, UUID messageId, WebhookMessage message) {
        try {
            String body = mapper.writeValueAsString(message);
            String id = "msg_" + messageId;
            long seconds = clock.instant().getEpochSecond();
            String signature = new Webhook(secrets.opened(delivery.sealedSecret())).sign(id, seconds, body);
            return HttpRequest.newBuilder(URI.create(delivery.url()))
                    .timeout(configuration.answerWithin())
                    .header("content-type", "application/json")
                    .header("webhook-id", id)
                    .header("webhook-timestamp", Long.toString(seconds))
                    .header("webhook-signature", signature)
                    .POST(BodyPublishers.ofString(body))
                    .build();
        } catch (JsonProcessingException | EmptyWebhookSecretException | WebhookSigningException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String english(Text text) {
        return text.en();
    }
}
