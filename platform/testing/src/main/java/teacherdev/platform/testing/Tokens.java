package teacherdev.platform.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tokens for tests, good and bad: {@code Tokens.grant("school-clerk", "5117020001").token()}. */
public final class Tokens {

    public static final String ISSUER = "https://local.teacherdev.example";
    public static final String AUDIENCE = "teacherdev";

    private static final KeyPair KEYS = generate();
    private static final KeyPair OTHER_KEYS = generate();
    private static final long LIFETIME_SECONDS = 3_600;

    private final List<Map<String, String>> grants = new ArrayList<>();
    private String subject = "tester";
    private Optional<UUID> teacherId = Optional.empty();
    private String audience = AUDIENCE;
    private String issuer = ISSUER;
    private Instant from = Instant.now().minusSeconds(5);
    private Instant until = Instant.now().plusSeconds(LIFETIME_SECONDS);
    private KeyPair keys = KEYS;

    private Tokens() {}

    /** The key that the process under test must be configured with. */
    public static String publicKeyBase64() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    public static Tokens withoutGrants() {
        return new Tokens();
    }

    public static Tokens grant(String role, String scope) {
        return new Tokens().and(role, scope);
    }

    public static String admin() {
        return grant("admin", "CN").token();
    }

    public static String clerkOf(String scope) {
        return grant("school-clerk", scope).token();
    }

    public Tokens and(String role, String scope) {
        grants.add(Map.of("role", role, "scope", scope));
        return this;
    }

    public Tokens subject(String newSubject) {
        subject = newSubject;
        return this;
    }

    public Tokens teacherId(UUID id) {
        teacherId = Optional.of(id);
        return this;
    }

    public Tokens expired() {
        from = Instant.now().minusSeconds(2 * LIFETIME_SECONDS);
        until = Instant.now().minusSeconds(60);
        return this;
    }

    public Tokens notYetValid() {
        from = Instant.now().plusSeconds(LIFETIME_SECONDS / 2);
        return this;
    }

    public Tokens wrongAudience() {
        audience = "somebody-else";
        return this;
    }

    public Tokens wrongIssuer() {
        issuer = "https://elsewhere.example";
        return this;
    }

    public Tokens wrongKey() {
        keys = OTHER_KEYS;
        return this;
    }

    public String token() {
        return claims().jws().keyId("test").sign(keys.getPrivate());
    }

    /** The same claims with the algorithm "none" and no signature. */
    public String algNone() {
        String payload = token().split("\\.", -1)[1];
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        return header + "." + payload + ".";
    }

    private JwtClaimsBuilder claims() {
        JwtClaimsBuilder claims = Jwt.claims()
                .issuer(issuer)
                .audience(audience)
                .subject(subject)
                .upn(subject)
                .issuedAt(from)
                .claim("nbf", from.getEpochSecond())
                .expiresAt(until)
                .claim("grants", grants);
        teacherId.ifPresent(id -> claims.claim("teacher_id", id.toString()));
        return claims;
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
