package teacherdev.platform.runtime.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the relay needs to know; the database session is its own, outside the pool. */
@ApplicationScoped
class RelayConfiguration {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @ConfigProperty(name = "quarkus.application.name")
    String application;

    @ConfigProperty(name = "teacherdev.outbox.poll-millis", defaultValue = "25")
    long pollMillis;

    @ConfigProperty(name = "teacherdev.outbox.gather-millis", defaultValue = "4")
    long gatherMillis;

    @ConfigProperty(name = "teacherdev.outbox.retry-min-millis", defaultValue = "200")
    long retryMinMillis;

    @ConfigProperty(name = "teacherdev.outbox.retry-max-millis", defaultValue = "2000")
    long retryMaxMillis;

    String jdbcUrl() {
        return jdbcUrl;
    }

    String username() {
        return username;
    }

    String password() {
        return password;
    }

    /** How often the leader looks for rows that another replica committed. */
    long pollMillis() {
        return pollMillis;
    }

    /** How long a woken relay waits for more rows before it sends. */
    long gatherMillis() {
        return gatherMillis;
    }

    long retryMinMillis() {
        return retryMinMillis;
    }

    long retryMaxMillis() {
        return retryMaxMillis;
    }

    /** The CloudEvents source: a service's name as a path. */
    String source() {
        return "/" + application;
    }

    /** The same for every replica of a service: Kafka lets only the newest owner write. */
    String transactionalId() {
        return application + "-relay";
    }
}
