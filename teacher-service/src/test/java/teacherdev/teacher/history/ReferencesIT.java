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
import java.sql.Types;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.teacher.Fixtures;

/** What foreign keys would refuse, the database refuses by its triggers. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class ReferencesIT {

    private static final String FOREIGN_KEY_VIOLATION = "23503";
    /** A copy of the teacher's row, about another teacher or school. */
    private static final String COPY = """
            insert into assignment (id, teacher_id, school_id, valid_from, valid_to, recorded_at, fte, is_primary)
            select gen_random_uuid(), coalesce(?::uuid, teacher_id), coalesce(?::uuid, school_id), '1990-01-01', '1991-01-01', now(), 1.00, false
            from assignment where teacher_id = ?
            """;

    private UUID teacher;

    @BeforeEach
    void shouldHaveATeacher() {
        teacher = created(aTeacherAt(Fixtures.newCounty().newSchool()));
    }

    @ParameterizedTest
    @CsvSource({
        "profile, 'name, gender, subjects, stage, employment_kind', '''示例'', ''FEMALE'', ''{}'', ''PRIMARY'', ''CONTRACT'''",
        "employment, 'employer, kind', '''511702'', ''CONTRACT'''",
        "leave_of_absence, kind, '''SICK'''",
        "term, 'role, school_id', '''DEAN'', (select id from school limit 1)"
    })
    void shouldRefuseARowAboutNobody(String table, String columns, String values) throws SQLException {
        String insert = "insert into " + table + " (id, teacher_id, valid_from, valid_to, recorded_at, " + columns
                + ") values (gen_random_uuid(), ?, '1990-01-01', '1991-01-01', now(), " + values + ")";

        assertRefused(insert, UUID.randomUUID());

        assertThat(run(insert, teacher)).isEqualTo(1);
    }

    @Test
    void shouldRefuseAnAssignmentOfNobodyOrAtNoSchool() throws SQLException {
        assertRefused(COPY, UUID.randomUUID(), null, teacher);
        assertRefused(COPY, null, UUID.randomUUID(), teacher);
        assertThat(run(COPY, null, null, teacher)).isEqualTo(1);
    }

    @Test
    void shouldRefuseATermAtNoSchool() {
        assertRefused(
                "insert into term (id, teacher_id, valid_from, recorded_at, role, school_id)"
                        + " values (gen_random_uuid(), ?, '1990-01-01', now(), 'DEAN', gen_random_uuid())",
                teacher);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from teacher where id = ?",
                "update teacher set id = gen_random_uuid() where id = ?",
                "delete from school where id = (select school_id from assignment where teacher_id = ?)",
                "update school set id = gen_random_uuid() where id = (select school_id from assignment where teacher_id = ?)",
                "update profile set teacher_id = gen_random_uuid() where teacher_id = ?",
                "update assignment set school_id = gen_random_uuid() where teacher_id = ?",
                "update employment set teacher_id = gen_random_uuid() where teacher_id = ?",
                "update leave_of_absence set teacher_id = gen_random_uuid() where teacher_id = ?",
                "update term set school_id = gen_random_uuid() where teacher_id = ?"
            })
    void shouldKeepWhatIsReferredToAndWhoRefersToIt(String statement) {
        assertRefused(statement, teacher);
    }

    private static void assertRefused(String statement, Object... parameters) {
        assertThatThrownBy(() -> run(statement, parameters))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo(FOREIGN_KEY_VIOLATION));
    }

    private static int run(String statement, Object... parameters) throws SQLException {
        try (Connection database = DriverManager.getConnection(
                        LocalInfrastructure.jdbcUrl(), LocalInfrastructure.DATABASE, LocalInfrastructure.password());
                PreparedStatement prepared = database.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i], Types.OTHER);
            }
            return prepared.executeUpdate();
        }
    }
}
