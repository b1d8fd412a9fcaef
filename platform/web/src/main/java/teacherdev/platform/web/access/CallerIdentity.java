package teacherdev.platform.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Verifies a token once and remembers the answer for at most a minute, or until the token expires. The verification
 * itself is Quarkus OIDC's; checking an RS256 signature costs more than all the rest of a read by id.
 */
@ApplicationScoped
public class CallerIdentity implements IdentityProvider<TokenAuthenticationRequest> {

    /** The attribute of the security identity that holds the {@link Caller}. */
    public static final String CALLER = "teacherdev.caller";

    private static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final int TOKENS_MAX = 20_000;

    private final OidcIdentityProvider verifier;
    private final Clock clock;
    private final Cache<String, Verified> verified;

    private record Verified(SecurityIdentity identity, Instant expiresAt) {}

    CallerIdentity(OidcIdentityProvider verifier, Clock clock) {
        this.verifier = verifier;
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .maximumSize(TOKENS_MAX)
                .expireAfter(Expiry.creating((String hash, Verified token) -> shorter(token.expiresAt())))
                .build();
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Asked before the provider that it wraps. */
    @Override
    public int priority() {
        return IdentityProvider.super.priority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String hash = hash(request.getToken().getToken());
        Verified known = verified.getIfPresent(hash);
        if (known != null && clock.instant().isBefore(known.expiresAt())) {
            return Uni.createFrom().item(known.identity());
        }
        return verifier.authenticate(request, context).map(identity -> {
            Verified token = withCaller(identity);
            verified.put(hash, token);
            return token.identity();
        });
    }

    private static Verified withCaller(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new AuthenticationFailedException("not a JSON web token");
        }
        // A new identity: the verifier's one holds on to the request that it verified.
        SecurityIdentity withCaller = QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addAttribute(CALLER, TokenClaims.caller(token))
                .build();
        return new Verified(withCaller, Instant.ofEpochSecond(token.getExpirationTime()));
    }

    private Duration shorter(Instant expiresAt) {
        Duration left = Duration.between(clock.instant(), expiresAt);
        return left.compareTo(REMEMBERED) < 0 ? left : REMEMBERED;
    }

    // The cache holds hashes, so that a heap dump does not give away live tokens.
    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
