package teacherdev.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;

/** A migration may take minutes where a request may take seconds. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class MigrationsIT {

    private static final String LIMIT = "show statement_timeout";

    @Inject
    Flyway flyway;

    @Inject
    Sql sql;

    @Test
    void shouldGiveMigrationsMoreTimeThanRequests() throws SQLException {
        try (Connection session = flyway.getConfiguration().getDataSource().getConnection();
                Statement statement = session.createStatement();
                ResultSet limit = statement.executeQuery(LIMIT)) {
            assertThat(limit.next()).isTrue();
            assertThat(limit.getString(1)).isEqualTo("0");
        }
        assertThat(sql.list(LIMIT, row -> row.text("statement_timeout"))).containsExactly("15s");
    }
}
