package teacherdev.platform.runtime.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Reads the key of the present request. */
@RequestScoped
public class IdempotencyKeys {

    public static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Text FORM_TEXT =
            Text.of("1 to 200 visible ASCII characters, unique per request", "1 到 200 个可见 ASCII 字符，每个请求唯一");

    private final CurrentAccess access;
    private final ObjectMapper mapper;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @Context
    Request request;

    IdempotencyKeys(CurrentAccess access, ObjectMapper mapper) {
        this.access = access;
        this.mapper = mapper;
    }

    /** The key of the present request with this body; refuses a request without one. */
    public IdempotencyKey of(Object body) {
        String key = headers.getHeaderString(HEADER);
        if (key == null || !FORM.matcher(key).matches()) {
            throw ProblemException.ofField(PlatformProblem.IDEMPOTENCY_KEY_REQUIRED, HEADER, FORM_TEXT);
        }
        return new IdempotencyKey(access.get().subject(), key, fingerprint(body));
    }

    private byte[] fingerprint(Object body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getMethod() + " " + uri.getPath() + "\n").getBytes(UTF_8));
            return digest.digest(mapper.writeValueAsBytes(body));
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
