package teacherdev.platform.web.access;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads a caller out of a verified token's claims: {@code sub}, {@code teacher_id} and {@code grants}. */
final class TokenClaims {

    private static final int GRANTS_MAX = 200;

    private TokenClaims() {}

    static Caller caller(JsonWebToken token) {
        if (token.getSubject() == null || token.getSubject().isBlank()) {
            throw new AuthenticationFailedException("the token has no subject");
        }
        return new Caller(
                token.getSubject(), teacherId(token.getClaim("teacher_id")), grants(token.getClaim("grants")));
    }

    private static Optional<UUID> teacherId(Object claim) {
        if (claim == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text(claim)));
        } catch (IllegalArgumentException notAnId) {
            throw new AuthenticationFailedException("teacher_id is not an id", notAnId);
        }
    }

    // A grant of a role that this version does not know gives nothing, so that roles can be added ahead of a release.
    private static List<Grant> grants(Object claim) {
        if (!(claim instanceof Iterable<?> entries)) {
            return List.of();
        }
        List<Grant> grants = new ArrayList<>();
        for (Object entry : entries) {
            if (entry instanceof JsonObject grant && grant.containsKey("role") && grant.containsKey("scope")) {
                Role.of(text(grant.get("role")))
                        .ifPresent(role -> grants.add(new Grant(role, text(grant.get("scope")))));
            }
            if (grants.size() > GRANTS_MAX) {
                throw new AuthenticationFailedException("the token has too many grants");
            }
        }
        return grants;
    }

    private static String text(Object claim) {
        return switch (claim) {
            case JsonString string -> string.getString();
            case JsonValue other -> throw new AuthenticationFailedException("unexpected claim " + other.getValueType());
            default -> claim.toString();
        };
    }
}
