package teacherdev.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40P01", "53300", "57P01", "57014", "55P03"})
    void shouldCallAStateOfTheDatabaseThatPassesAnOutage(String state) {
        assertThat(Outage.explains(new IllegalStateException(new SQLException("gone", state))))
                .isTrue();
    }

    @Test
    void shouldCallAConnectionThatNeverCameFreeAnOutage() {
        SQLException waited = new SQLException("Acquisition timeout while waiting for new connection");
        waited.initCause(new TimeoutException());

        assertThat(Outage.explains(new IllegalStateException(waited))).isTrue();
    }

    @Test
    void shouldFindTheOutageThatAFailedCommitKeepsBesideItsCauses() {
        Exception commit = new IllegalStateException("could not commit");
        commit.addSuppressed(new IllegalStateException(new SQLException("terminating connection", "57P01")));

        assertThat(Outage.explains(new IllegalStateException(commit))).isTrue();
    }

    @Test
    void shouldCallWhatNoRetryCanCureADefect() {
        assertThat(Outage.explains(new IllegalStateException(new SQLException("no such table", "42P01"))))
                .isFalse();
        assertThat(Outage.explains(new IllegalStateException(new TimeoutException())))
                .isFalse();
    }
}
