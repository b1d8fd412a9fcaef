package teacherdev.deploy.launcher;

import java.io.IOException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Mints tokens for a local system. No service can: this class is in no service's jar. */
public final class LocalTokens {

    static final String ISSUER = "https://local.teacherdev.example";
    private static final String AUDIENCE = "teacherdev";
    private static final Duration LIFETIME = Duration.ofHours(12);

    private final KeyPair keys;

    /** A role in a scope, as {@code ROLE:CODE}. */
    public record Grant(String role, String scope) {

        static Grant parse(String text) {
            String[] parts = text.split(":", -1);
            if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
                throw new IllegalArgumentException("a grant is ROLE:CODE, not " + text);
            }
            return new Grant(parts[0], parts[1]);
        }
    }

    LocalTokens(DataFolder data) throws IOException {
        this.keys = new Secrets(data).tokenKeys();
    }

    String publicKeyBase64() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /** A token that is valid for twelve hours. */
    public String mint(String subject, Optional<String> teacherId, List<Grant> grants) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setStringClaim("upn", subject);
        claims.setIssuedAtToNow();
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() + LIFETIME.toSeconds()));
        claims.setGeneratedJwtId();
        teacherId.ifPresent(id -> claims.setStringClaim("teacher_id", id));
        claims.setClaim(
                "grants",
                grants.stream()
                        .map(grant -> Map.of("role", grant.role(), "scope", grant.scope()))
                        .toList());
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setKeyIdHeaderValue("local");
        signature.setKey(keys.getPrivate());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
