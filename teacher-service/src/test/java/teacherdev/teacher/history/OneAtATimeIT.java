package teacherdev.teacher.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.created;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.teacher.Fixtures;

/** The last line of defence, below every rule of the code. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class OneAtATimeIT {

    private static final String PROFILE = """
            insert into profile (id, teacher_id, valid_from, valid_to, recorded_at, name, gender, subjects, stage, employment_kind)
            values (gen_random_uuid(), ?, ?::date, ?::date, now(), '示例', 'FEMALE', '{CHINESE}', 'PRIMARY', 'ESTABLISHED')
            """;
    private static final String ASSIGNMENT = """
            insert into assignment (id, teacher_id, school_id, valid_from, valid_to, recorded_at, fte, is_primary)
            select gen_random_uuid(), teacher_id, school_id, ?::date, ?::date, now(), 1.00, true
            from assignment where teacher_id = ? limit 1
            """;

    private UUID teacher;

    @BeforeEach
    void shouldHaveATeacher() {
        teacher = created(aTeacherAt(Fixtures.newCounty().newSchool()));
    }

    @Test
    void shouldLetTheDatabaseRefuseASecondProfileOfADay() throws SQLException {
        assertThatThrownBy(() -> run(PROFILE, teacher, "2030-01-01", null)).hasMessageContaining("same day");
        // Two rows of one statement stand in each other's way too.
        assertThatThrownBy(() -> run(
                        PROFILE.strip()
                                + ", (gen_random_uuid(), ?, ?::date, ?::date, now(), '示例', 'FEMALE', '{CHINESE}',"
                                + " 'PRIMARY', 'ESTABLISHED')",
                        teacher,
                        "1990-01-01",
                        "1991-01-01",
                        teacher,
                        "1990-06-01",
                        "1992-01-01"))
                .hasMessageContaining("same day");
        assertThat(run(PROFILE, teacher, "1990-01-01", "1991-01-01")).isEqualTo(1);
    }

    @Test
    void shouldLetTheDatabaseRefuseASecondPrimaryAssignmentOfADay() throws SQLException {
        assertThatThrownBy(() -> run(ASSIGNMENT, "2012-08-01", "2012-09-02", teacher))
                .hasMessageContaining("same day");
        assertThat(run(ASSIGNMENT, "2012-08-01", "2012-09-01", teacher)).isEqualTo(1);
    }

    private static int run(String statement, Object... parameters) throws SQLException {
        try (Connection database = DriverManager.getConnection(
                        LocalInfrastructure.jdbcUrl(), LocalInfrastructure.DATABASE, LocalInfrastructure.password());
                PreparedStatement prepared = database.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            return prepared.executeUpdate();
        }
    }
}
