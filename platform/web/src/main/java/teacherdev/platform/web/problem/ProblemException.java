package teacherdev.platform.web.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** Thrown to refuse a request; the one exception that use cases and resources throw on purpose. */
public final class ProblemException extends RuntimeException {

    private final transient ProblemCode code;
    private final transient Text detail;
    private final transient List<Culprit> culprits;
    private final int retryAfterSeconds;
    private final transient Map<String, Object> facts;

    /**
     * A field that is to blame, with the reason in both languages.
     *
     * @param place where in a document, or null if the request carries none
     */
    public record Culprit(String field, String code, Text reason, Place place) {

        public Culprit(String field, String code, Text reason) {
            this(field, code, reason, null);
        }

        FieldError in(String language) {
            String text = reason.in(language);
            return place == null
                    ? new FieldError(field, code, text)
                    : new FieldError(field, code, null, place.path, place.position, place.person, text);
        }
    }

    /**
     * A place in a document.
     *
     * @param position the character of an expression, from 1, or null
     * @param person whose data, or null
     */
    public record Place(String path, Integer position, String person) {}

    public ProblemException(ProblemCode code, Text detail) {
        this(code, detail, List.of(), -1, Map.of());
    }

    private ProblemException(
            ProblemCode code, Text detail, List<Culprit> culprits, int retryAfterSeconds, Map<String, Object> facts) {
        super(code.name() + ": " + detail.en(), null, false, false);
        this.code = Objects.requireNonNull(code, "code");
        this.detail = detail;
        this.culprits = List.copyOf(culprits);
        this.retryAfterSeconds = retryAfterSeconds;
        this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** A refusal because of one field; the reason doubles as the detail. */
    public static ProblemException ofField(ProblemCode code, String field, Text reason) {
        return new ProblemException(code, reason, List.of(new Culprit(field, code.name(), reason)), -1, Map.of());
    }

    /** A refusal because of several fields or places. */
    public static ProblemException ofAll(ProblemCode code, Text detail, List<Culprit> culprits) {
        return new ProblemException(code, detail, culprits, -1, Map.of());
    }

    /** The same refusal with a Retry-After header. */
    public ProblemException retryAfter(int seconds) {
        return new ProblemException(code, detail, culprits, seconds, facts);
    }

    /** The same refusal with members of its own (RFC 9457, 3.2): the figures or ids that decided, by name. */
    public ProblemException with(Map<String, Object> extensionMembers) {
        return new ProblemException(code, detail, culprits, retryAfterSeconds, extensionMembers);
    }

    public ProblemCode code() {
        return code;
    }

    public Text detail() {
        return detail;
    }

    public List<Culprit> culprits() {
        return culprits;
    }

    public Map<String, Object> facts() {
        return facts;
    }

    public OptionalInt retryAfterSeconds() {
        return retryAfterSeconds < 0 ? OptionalInt.empty() : OptionalInt.of(retryAfterSeconds);
    }
}
