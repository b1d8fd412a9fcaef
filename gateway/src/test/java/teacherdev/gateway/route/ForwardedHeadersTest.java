package teacherdev.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedHeadersTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "Via",
                "X-Forwarded-For",
                "x-forwarded-host",
                "X-Forwarded-Proto",
                "X-FORWARDED-PREFIX",
                "X-Original-URL",
                "X-Real-IP",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "True-Client-IP",
                "Proxy-Connection",
                "Expect"
            })
    void shouldRemoveWhatAClientMayNotSay(String name) {
        MultiMap headers = headers().add(name, "made up").add(name, "and again");

        ForwardedHeaders.clean(headers);

        assertThat(headers.contains(name)).isFalse();
    }

    @Test
    void shouldLeaveTheRestAlone() {
        MultiMap headers = headers()
                .add("Authorization", "Bearer token")
                .add("Idempotency-Key", "key")
                .add("If-Match", "\"1\"")
                .add("Accept-Language", "zh-CN")
                .add("X-Request-Id", "request-7")
                .add("traceparent", TRACE);
        MultiMap before = headers().addAll(headers);

        ForwardedHeaders.clean(headers);

        assertThat(headers).hasToString(before.toString());
    }

    @Test
    void shouldRemoveWhatTheConnectionHeaderNames() {
        MultiMap headers = headers()
                .add("Connection", "close, X-Hop , Content-Length")
                .add("X-Hop", "1")
                .add("Content-Length", "5");

        ForwardedHeaders.clean(headers);

        assertThat(headers.contains("X-Hop")).isFalse();
        assertThat(headers.get("Content-Length")).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "made-up", "00-00000000000000000000000000000000-b7ad6b7169203331-01"})
    void shouldReplaceATraceThatIsNone(String trace) {
        MultiMap headers = headers().add("traceparent", trace).add("X-Request-Id", "a\u00e9<script>");

        ForwardedHeaders.clean(headers);

        assertThat(headers.get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
        assertThat(headers.get("X-Request-Id"))
                .isEqualTo(headers.get("traceparent").substring(3, 35));
    }

    private static MultiMap headers() {
        return HttpHeaders.headers();
    }
}
