package teacherdev.training.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static teacherdev.training.Fixtures.as;
import static teacherdev.training.Fixtures.assignment;
import static teacherdev.training.Fixtures.send;
import static teacherdev.training.Fixtures.teacherWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Query;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.platform.web.access.Access;
import teacherdev.training.Fixtures;
import teacherdev.training.Staff;
import teacherdev.training.Staff.School;
import teacherdev.training.roster.AssignmentsChanged;

/** Who finds which pairings in a list, in which order, and at what cost. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class PairingPagesIT {

    private static final String MANY = """
            with fresh as (
                insert into pairing (id, version, kind, mentor_id, mentee_id, mentor_school_id, mentee_school_id, status, valid_from,
                    goals, mentor_agreed, mentee_agreed, recorded_at, recorded_by)
                select gen_random_uuid(), 1, 'INDUCTION', gen_random_uuid(), gen_random_uuid(), ?, ?, 'ACTIVE',
                       date '2024-01-01' + i % 700, '{}', now(), now(), now(), 'test' from generate_series(1, ?) i
                returning id, valid_from, mentor_school_id)
            insert into pairing_sight (school_id, valid_from, pairing_id) select mentor_school_id, valid_from, id from fresh
            """;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper mapper;

    @Inject
    PairingSights sights;

    private final String city = Staff.newCity();
    private final String county = city + "01";
    private final School one = Staff.schoolIn(city, county);
    private final School other = Staff.schoolIn(city, county);
    private final School neighbour = Staff.schoolIn(city, city + "02");
    private final String bureau = Tokens.grant("county-bureau", county).token();

    @Test
    void shouldPageOverThePairingsOfAllSchoolsLatestFirst() {
        String first = propose(one, one, "2025-09-01");
        String across = propose(neighbour, other, "2025-10-01");
        String last = propose(other, one, "2025-11-01");
        propose(neighbour, neighbour, "2025-12-01");

        String next = list(bureau, "?limit=2")
                .body("items.id", contains(last, across))
                .extract()
                .path("next");
        list(bureau, "?limit=2&after=" + next).body("items.id", contains(first)).body("next", nullValue());
        list(bureau, "?status=PROPOSED&kind=INDUCTION").body("items.id", contains(last, across, first));
        list(bureau, "?status=ACTIVE").body("items", empty());
        list(Tokens.clerkOf(one.code()), "").body("items.id", contains(last, first));
        list(Tokens.clerkOf(other.code()), "").body("items.id", contains(last, across));
        UUID mentor = UUID.fromString(
                as(bureau).get("/api/v1/pairings/" + across).then().extract().path("mentorId"));
        list(bureau, "?teacherId=" + mentor).body("items.id", contains(across));
        list(Tokens.clerkOf(one.code()), "?teacherId=" + mentor).body("items", empty());
        list(Tokens.grant("teacher", "CN").teacherId(mentor).token(), "").body("items.id", contains(across));
        // Who sees a whole province reads in another way and finds the same.
        list(Tokens.grant("province-bureau", city.substring(0, 2)).token(), "?teacherId=" + mentor)
                .body("items.id", contains(across));
        next = list(Tokens.admin(), "?limit=1&kind=INDUCTION").extract().path("next");
        list(Tokens.admin(), "?limit=1&kind=INDUCTION&after=" + next).body("items.size()", equalTo(1));
    }

    @Test
    void shouldBeFoundByTheSchoolWhereTheTeacherWorksNowAndByThoseOfTheProposal() {
        UUID mentor = UUID.randomUUID();
        Fixtures.School old = Fixtures.School.inCounty("511706");
        Fixtures.School now = Fixtures.School.inCounty("511706");
        Fixtures.School later = Fixtures.School.inCounty("511706");
        send(
                old.changed(1),
                now.changed(1),
                later.changed(1),
                teacherWith(mentor, 1, assignment(old, "2012-09-01", null)));
        Fixtures.awaitVisible(mentor, Tokens.clerkOf(old.code()));
        UUID mentee = Staff.teachersAt(one, 1, "2012-09-01").getFirst();
        String pairing = propose(Tokens.admin(), mentor, mentee, "2025-09-01");
        list(Tokens.clerkOf(old.code()), "").body("items.id", contains(pairing));
        list(Tokens.clerkOf(now.code()), "").body("items", empty());

        send(teacherWith(mentor, 2, assignment(old, "2012-09-01", "2025-12-01"), assignment(now, "2025-12-01", null)));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> list(Tokens.clerkOf(now.code()), "").body("items.id", contains(pairing)));
        send(teacherWith(
                mentor,
                3,
                assignment(old, "2012-09-01", "2025-12-01"),
                assignment(now, "2025-12-01", "2026-02-01"),
                assignment(later, "2026-02-01", null)));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> list(Tokens.clerkOf(later.code()), "").body("items.id", contains(pairing)));

        list(Tokens.clerkOf(now.code()), "").body("items", empty());
        list(Tokens.clerkOf(old.code()), "").body("items.id", contains(pairing));
        list(Tokens.clerkOf(one.code()), "").body("items.id", contains(pairing));
    }

    /** Their events come on two partitions, so that two replicas take them in at once. */
    @Test
    void shouldBeFoundWhereBothWorkNowWhenTheirMovesBecomeKnownAtOnce() {
        UUID mentor = Staff.teachersAt(one, 1, "2012-09-01").getFirst();
        UUID mentee = Staff.teachersAt(one, 1, "2012-09-01").getFirst();
        String pairing = propose(Tokens.admin(), mentor, mentee, "2025-09-01");

        CompletableFuture<Void> second = QuarkusTransaction.requiringNew().call(() -> {
            learnOfMove(mentor, other);
            CompletableFuture<Void> begun = CompletableFuture.runAsync(
                    () -> QuarkusTransaction.requiringNew().run(() -> learnOfMove(mentee, neighbour)));
            Staff.awaitWaitingFor(
                    sql.first("select pg_backend_pid() as pid", row -> row.integer("pid"))
                            .orElseThrow(),
                    1);
            return begun;
        });
        second.join();

        for (School school : List.of(one, other, neighbour)) {
            list(Tokens.clerkOf(school.code()), "").body("items.id", contains(pairing));
        }
    }

    @Test
    void shouldMendWhatAReplicaOfAnOlderReleaseDidNotKeep() {
        String pairing = propose(one, one, "2025-09-01");
        UUID id = UUID.fromString(pairing);
        Staff.run("delete from pairing_sight where pairing_id = ?", id);
        Staff.run(
                "insert into pairing_sight (school_id, valid_from, pairing_id) values (?, '2025-09-01', ?)",
                neighbour.id(),
                id);

        sights.mend();

        list(Tokens.clerkOf(one.code()), "").body("items.id", contains(pairing));
        list(Tokens.clerkOf(neighbour.code()), "").body("items", empty());
    }

    private void learnOfMove(UUID teacher, School to) {
        sql.update("update roster_assignment set school_id = ? where teacher_id = ?", to.id(), teacher);
        sights.follow(new AssignmentsChanged(List.of(teacher)));
    }

    /** Thirty thousand pairings elsewhere; a page of one's own touches some hundred blocks and not all of them. */
    @Test
    void shouldCostWhatTheSchoolsAreAndNotWhatTheCountryHas() throws Exception {
        try {
            Staff.run(MANY, neighbour.id(), neighbour.id(), 30_000);
            Staff.run(MANY, one.id(), one.id(), 60);
            Staff.run("analyze pairing");
            Staff.run("analyze pairing_sight");

            assertThat(blocks(new PairingQueries.Filter(null, null, null))).isLessThan(600);
            assertThat(blocks(new PairingQueries.Filter(null, PairingStatus.PROPOSED, null)))
                    .isLessThan(600);
        } finally {
            for (School school : List.of(neighbour, one)) {
                Staff.run("delete from pairing_sight where school_id = ?", school.id());
                Staff.run("delete from pairing where mentor_school_id = ?", school.id());
            }
        }
    }

    private long blocks(PairingQueries.Filter filter) throws Exception {
        Access clerk = new Access("test", List.of(one.code()), Optional.empty());
        Query<Pairing> page = PairingPages.page(clerk, filter, LocalDate.parse("2026-01-01"), null, 51);
        String plan = sql.first(
                        "explain (analyze, buffers, format json) " + page.statement(),
                        row -> row.text("QUERY PLAN"),
                        page.parameters().toArray())
                .orElseThrow();
        JsonNode top = mapper.readTree(plan).path(0).path("Plan");
        return top.path("Shared Hit Blocks").asLong()
                + top.path("Shared Read Blocks").asLong();
    }

    private static ValidatableResponse list(String token, String question) {
        return as(token).get("/api/v1/pairings" + question).then().statusCode(200);
    }

    private static String propose(School mentors, School mentees, String from) {
        return propose(
                Tokens.admin(),
                Staff.teachersAt(mentors, 1, "2012-09-01").getFirst(),
                Staff.teachersAt(mentees, 1, "2012-09-01").getFirst(),
                from);
    }

    private static String propose(String token, UUID mentor, UUID mentee, String from) {
        return as(token)
                .body(Map.of("kind", "INDUCTION", "mentorId", mentor, "menteeId", mentee, "from", from))
                .post("/api/v1/pairings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
