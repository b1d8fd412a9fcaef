package teacherdev.teacher.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client's server: it answers with the statuses that it is told, then with 200, and keeps what came. */
final class Receiver implements AutoCloseable {

    private static final int OK = 200;

    private final HttpServer server;
    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private final List<Message> received = new CopyOnWriteArrayList<>();

    /** A message as it arrived. */
    record Message(String id, String timestamp, String signature, String body) {

        boolean isVerifiedBy(String secret, String bodyToVerify) throws Exception {
            try {
                new Webhook(secret)
                        .verify(
                                bodyToVerify,
                                Map.of(
                                        "webhook-id", List.of(id),
                                        "webhook-timestamp", List.of(timestamp),
                                        "webhook-signature", List.of(signature)));
                return true;
            } catch (WebhookVerificationException refused) {
                return false;
            }
        }
    }

    Receiver(Integer... firstStatuses) throws IOException {
        statuses.addAll(List.of(firstStatuses));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/changes";
    }

    List<Message> received() {
        return received;
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Message(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    body));
            Integer status = statuses.poll();
            exchange.sendResponseHeaders(status == null ? OK : status, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
