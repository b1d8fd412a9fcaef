package teacherdev.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static teacherdev.training.Fixtures.as;
import static teacherdev.training.Fixtures.awaitVisible;
import static teacherdev.training.Fixtures.credits;
import static teacherdev.training.Fixtures.knownTeacherAt;
import static teacherdev.training.Fixtures.send;
import static teacherdev.training.Fixtures.teacherAt;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.ContractSamples;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.TestEvent;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.testing.Topics;
import teacherdev.training.Fixtures.School;

/** The promises of the inbox: an event counts once, whenever and however often it comes, and a bad one stops nothing. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class InboxIT {

    private static final String TOPIC = "teacherdev.teacher.v1";
    private static final String OPERATIONS = "/api/v1/operations/training-service";

    private final School school = School.inCounty("511702");
    private final School other = School.inCounty("511703");

    @Test
    void shouldIgnoreAnOlderVersionThatComesLateAndTheSameOneTwice() {
        UUID teacher = UUID.randomUUID();
        TestEvent newer = teacherAt(teacher, school, "2020-09-01", 5);
        send(school.changed(1), other.changed(1), newer, teacherAt(teacher, other, "2012-09-01", 4), newer);

        awaitVisible(teacher, Tokens.clerkOf(school.code()));
        awaitDrained();

        credits(Tokens.clerkOf(other.code()), teacher).statusCode(404);
        credits(Tokens.clerkOf(school.code()), teacher).statusCode(200);
    }

    @Test
    void shouldShowATeacherWhoseSchoolComesLater() {
        UUID teacher = UUID.randomUUID();
        send(teacherAt(teacher, school, "2012-09-01", 1));
        awaitDrained();
        credits(Tokens.clerkOf(school.code()), teacher).statusCode(404);

        send(school.changed(1));

        awaitVisible(teacher, Tokens.clerkOf(school.code()));
    }

    @Test
    void shouldTakeEveryGoldenSampleOfItsContracts() {
        long before = openDeadLetters();
        for (String event : List.of("teacher-changed", "school-changed")) {
            for (ContractSamples.Sample sample : ContractSamples.samples(TOPIC, event)) {
                send(TestEvent.of(TOPIC, "teacherdev.teacher." + event + ".v1", UUID.randomUUID(), 1, sample.json()));
            }
        }

        awaitDrained();

        assertThat(openDeadLetters()).isEqualTo(before);
    }

    @Test
    void shouldSetAMalformedEventAsideWithTheReasonAndGoOn() {
        long before = openDeadLetters();
        UUID broken = UUID.randomUUID();
        String type = "teacherdev.teacher.teacher-changed.v1";
        send(
                TestEvent.of(TOPIC, type, broken, 1, "{not json"),
                TestEvent.of(TOPIC, type, broken, 1, "{\"teacherId\":\"" + broken + "\"}"),
                TestEvent.of(TOPIC, type, broken, 1, "{}").without("ce_id"),
                TestEvent.of(TOPIC, type, broken, 1, "{}").without("ce_type"),
                TestEvent.of(TOPIC, "teacherdev.teacher.of-the-future.v9", broken, 1, "{}"));

        UUID teacher = knownTeacherAt(school);

        awaitDrained();
        credits(Tokens.clerkOf(school.code()), teacher).statusCode(200);
        assertThat(openDeadLetters()).isEqualTo(before + 4);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> deadLettersOnTopic(broken).size() == 4);
        assertThat(deadLettersOnTopic(broken))
                .anySatisfy(reason -> assertThat(reason).contains("not JSON"))
                .anySatisfy(reason -> assertThat(reason).contains("missing: name"))
                .anySatisfy(reason -> assertThat(reason).contains("ce_id is missing"))
                .anySatisfy(reason -> assertThat(reason).contains("ce_type is missing"));
    }

    @Test
    void shouldSetAnEventAsideThatIsLargerThanTheOutboxTakesAndGoOn() {
        UUID broken = UUID.randomUUID();
        String type = "teacherdev.teacher.teacher-changed.v1";
        send(TestEvent.of(TOPIC, type, broken, 1, "x".repeat(700_000)));

        UUID teacher = knownTeacherAt(school);

        awaitDrained();
        credits(Tokens.clerkOf(school.code()), teacher).statusCode(200);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> deadLettersOnTopic(broken).size() == 1);
        assertThat(deadLettersOnTopic(broken).getFirst()).contains("not JSON", "too large");
    }

    /** Twice refused as if somebody else had taken a key in between: with the others, and alone for the first time. */
    @Test
    void shouldTakeAnEventThatAnotherTransactionGotInTheWayOf() throws SQLException {
        execute("create sequence in_the_way");
        execute("""
                create function in_the_way() returns trigger language plpgsql as $$
                begin
                    if new.code = '%s' and nextval('in_the_way') <= 2 then
                        raise exception 'somebody else took it' using errcode = 'unique_violation';
                    end if;
                    return new;
                end $$
                """.formatted(school.code()));
        execute("create trigger in_the_way before insert on roster_school for each row execute function in_the_way()");
        try {
            UUID teacher = knownTeacherAt(school);

            credits(Tokens.clerkOf(school.code()), teacher).statusCode(200);
            assertThat(deadLetterOf(school.id())).isNull();
        } finally {
            execute("drop trigger in_the_way on roster_school");
            execute("drop function in_the_way");
            execute("drop sequence in_the_way");
        }
    }

    @Test
    void shouldTakeADeadLetterOnceItsCauseIsGone() throws SQLException {
        execute("alter table roster_school add constraint not_this_one check (code <> '" + school.code() + "')");
        UUID teacher = UUID.randomUUID();
        send(school.changed(1), teacherAt(teacher, school, "2012-09-01", 1));
        await().atMost(Duration.ofSeconds(20)).until(() -> deadLetterOf(school.id()) != null);
        String letter = deadLetterOf(school.id());
        credits(Tokens.clerkOf(school.code()), teacher).statusCode(404);

        execute("alter table roster_school drop constraint not_this_one");
        as(Tokens.admin())
                .post(OPERATIONS + "/dead-letters/" + letter + "/replay")
                .then()
                .statusCode(204);

        credits(Tokens.clerkOf(school.code()), teacher).statusCode(200);
        as(Tokens.admin())
                .post(OPERATIONS + "/dead-letters/" + letter + "/replay")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldKeepAMalformedDeadLetterOpenWhenItIsReplayed() {
        UUID broken = UUID.randomUUID();
        send(TestEvent.of(TOPIC, "teacherdev.teacher.teacher-changed.v1", broken, 1, "[]"));
        await().atMost(Duration.ofSeconds(20)).until(() -> deadLetterOf(broken) != null);

        as(Tokens.admin())
                .post(OPERATIONS + "/dead-letters/" + deadLetterOf(broken) + "/replay")
                .then()
                .statusCode(409)
                .body("code", equalTo("CONFLICT"));
        assertThat(deadLetterOf(broken)).isNotNull();
    }

    /** Waits until everything that was sent before has been taken: events of one key are taken in their order. */
    private static void awaitDrained() {
        School[] marks = new School[24];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = School.inCounty("511799");
            send(marks[i].changed(1));
        }
        UUID[] teachers = new UUID[marks.length];
        for (int i = 0; i < marks.length; i++) {
            teachers[i] = UUID.randomUUID();
            send(teacherAt(teachers[i], marks[i], "2012-09-01", 1));
        }
        for (int i = 0; i < marks.length; i++) {
            awaitVisible(teachers[i], Tokens.clerkOf(marks[i].code()));
        }
    }

    private static long openDeadLetters() {
        return as(Tokens.admin())
                .get(OPERATIONS + "/status")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("openDeadLetters");
    }

    private static String deadLetterOf(UUID subject) {
        List<Map<String, Object>> letters = as(Tokens.admin())
                .get(OPERATIONS + "/dead-letters?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return letters.stream()
                .filter(letter -> subject.toString().equals(letter.get("subject")))
                .map(letter -> (String) letter.get("id"))
                .findFirst()
                .orElse(null);
    }

    private static List<String> deadLettersOnTopic(UUID key) {
        return Topics.read(LocalInfrastructure.bootstrapServers(), TOPIC + ".dlq").stream()
                .filter(letter -> key.toString().equals(letter.key()))
                .map(letter -> Topics.header(letter, "ce_deadletterreason"))
                .toList();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        LocalInfrastructure.jdbcUrl(), LocalInfrastructure.DATABASE, LocalInfrastructure.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
