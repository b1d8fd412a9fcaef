package teacherdev.deploy.launcher;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What each process is told by its environment; nothing secret stands on a command line. */
final class Environments {

    private final Secrets secrets;
    private final LocalTokens tokens;

    Environments(Secrets secrets, LocalTokens tokens) {
        this.secrets = secrets;
        this.tokens = tokens;
    }

    Map<String, String> service(int port, LocalSystem.Jdbc jdbc, String bootstrapServers) throws IOException {
        Map<String, String> environment = common(port);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", jdbc.url());
        environment.put("QUARKUS_DATASOURCE_USERNAME", jdbc.user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", jdbc.password());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        environment.put("TEACHERDEV_ENCRYPTION_KEYSET", secrets.encryptionKeyset());
        environment.put("TEACHERDEV_ENCRYPTION_INDEX_KEY", secrets.indexKey());
        environment.put("TEACHERDEV_CERTIFICATE_KEYSET", secrets.certificateKeyset());
        return environment;
    }

    Map<String, String> gateway(int port, Map<String, String> urls) {
        Map<String, String> environment = common(port);
        for (Service service : Service.values()) {
            environment.put(
                    "TEACHERDEV_GATEWAY_UPSTREAM_" + service.database().toUpperCase(java.util.Locale.ROOT),
                    urls.get(service.processName()));
        }
        return environment;
    }

    private Map<String, String> common(int port) {
        Map<String, String> environment = new HashMap<>();
        environment.put("TEACHERDEV_LOCAL", "true");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_OIDC_PUBLIC_KEY", tokens.publicKeyBase64());
        environment.put("QUARKUS_OIDC_TOKEN_ISSUER", LocalTokens.ISSUER);
        return environment;
    }
}
