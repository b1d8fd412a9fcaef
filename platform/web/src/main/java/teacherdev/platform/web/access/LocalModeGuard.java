package teacherdev.platform.web.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses to start with a static public key or an issuer without TLS, unless this is declared to be a local system that
 * nobody else can reach. A development key in production would let anybody mint a token.
 */
@ApplicationScoped
class LocalModeGuard {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    private final Settings settings;

    /** What decides; a record, so that the decision can be tested without starting a process. */
    record Settings(boolean local, String host, Optional<String> publicKey, Optional<String> authServerUrl) {

        /** Why the process must not start; empty when it may. */
        Optional<String> objection() {
            boolean trusted = local && LOOPBACK.contains(host);
            if (publicKey.isPresent() && !trusted) {
                return Optional.of("quarkus.oidc.public-key is for TEACHERDEV_LOCAL=true on a loopback address only");
            }
            if (authServerUrl.filter(url -> !url.startsWith("https://")).isPresent() && !trusted) {
                return Optional.of("quarkus.oidc.auth-server-url must be https outside local mode");
            }
            if (publicKey.isEmpty() && authServerUrl.isEmpty()) {
                return Optional.of("neither quarkus.oidc.auth-server-url nor a local public key is configured");
            }
            return Optional.empty();
        }
    }

    LocalModeGuard(
            @ConfigProperty(name = "teacherdev.local", defaultValue = "false") boolean local,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.oidc.public-key") Optional<String> publicKey,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> authServerUrl) {
        this.settings = new Settings(local, host, publicKey, authServerUrl);
    }

    void check(@Observes @Priority(1) StartupEvent starting) {
        settings.objection().ifPresent(why -> {
            throw new IllegalStateException(why);
        });
    }
}
