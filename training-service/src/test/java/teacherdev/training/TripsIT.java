package teacherdev.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Query;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.sql.SqlFailure;
import teacherdev.platform.runtime.sql.Write;
import teacherdev.platform.testing.LocalInfrastructure;

/** Several statements in one trip to the database. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class TripsIT {

    private static final String ACCOUNT = "insert into credit_account (teacher_id, version) values (?, ?)";
    private static final String VERSION = "select version from credit_account where teacher_id = ?";

    @Inject
    Sql sql;

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void shouldWriteAllOfATripAndLetEachStatementSeeTheOneBefore() {
        sql.updateAll(
                Write.of(ACCOUNT, one, 1L),
                Write.of("update credit_account set version = version + ? where teacher_id = ?", 4L, one),
                Write.of(ACCOUNT, other, 2L));

        assertThat(version(one)).isEqualTo(5);
        assertThat(version(other)).isEqualTo(2);
    }

    @Test
    void shouldNameTheConstraintThatRefusedAndKeepNothingOfTheTransaction() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> sql.updateAll(
                                Write.of(ACCOUNT, one, 1L), Write.of(ACCOUNT, one, 2L), Write.of(ACCOUNT, other, 3L))))
                .isInstanceOfSatisfying(
                        SqlFailure.class,
                        failure -> assertThat(failure.violates("credit_account_pkey"))
                                .isTrue());

        assertThat(sql.list(VERSION, row -> row.number("version"), one)).isEmpty();
        assertThat(sql.list(VERSION, row -> row.number("version"), other)).isEmpty();
    }

    @Test
    void shouldReadTwoResultsOfWhichTheSecondSeesWhatTheFirstDid() {
        var both = sql.both(
                Query.of(ACCOUNT + " returning teacher_id", row -> row.id("teacher_id"), one, 7L),
                Query.of(VERSION, row -> row.number("version"), one));
        var none = sql.both(
                Query.of(VERSION, row -> row.number("version"), other),
                Query.of(VERSION, row -> row.number("version"), one));

        assertThat(both.first()).containsExactly(one);
        assertThat(both.second()).containsExactly(7L);
        assertThat(none.first()).isEmpty();
        assertThat(none.second()).containsExactly(7L);
    }

    private long version(UUID teacher) {
        return sql.first(VERSION, row -> row.number("version"), teacher).orElseThrow();
    }
}
