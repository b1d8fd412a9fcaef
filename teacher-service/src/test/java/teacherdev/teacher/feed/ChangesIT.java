package teacherdev.teacher.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.anAssignment;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.inbox.EventContext;
import teacherdev.platform.runtime.inbox.WitnessedEvent;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.teacher.Fixtures;

/** The promises of the feed: one order without gaps, nothing twice, nothing beyond a reader's scope. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class ChangesIT {

    private static final String GRANTED = "teacherdev.training.credit-granted.v1";
    private static final String REVERSED = "teacherdev.training.credit-reversed.v1";

    @Inject
    AppendingChanges appending;

    @Inject
    ForgettingChanges forgetting;

    private Fixtures county;
    private String token;

    @BeforeEach
    void aCountyOfItsOwn() {
        county = Fixtures.newCounty();
        token = Tokens.grant("hr-system", county.county()).token();
    }

    @Test
    void shouldReadOnByCursorsUntilNothingHappensAnyMore() {
        UUID teacher = toldTeacherAt(county.newSchool());
        String before = now();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        take(grant(teacher, first, 101), grant(teacher, second, 102), grant(teacher, UUID.randomUUID(), 103));
        take(reversal(teacher, first, UUID.randomUUID(), 104));

        JsonPath one = Feed.read(token, "limit=2&after=" + before);
        JsonPath two = Feed.read(token, "limit=2&after=" + one.getString("next"));
        JsonPath end = Feed.read(token, "limit=2&after=" + two.getString("next"));

        assertThat(one.getList("items.id")).containsExactly(first.toString(), second.toString());
        assertThat(one.getBoolean("more")).isTrue();
        assertThat(two.getList("items.effect")).containsExactly("CHANGED", "REMOVED");
        assertThat(two.getString("items[1].id")).isEqualTo(first.toString());
        assertThat(end.getList("items")).isEmpty();
        assertThat(end.getBoolean("more")).isFalse();
        assertThat(end.getString("next")).isEqualTo(two.getString("next"));
    }

    @Test
    void shouldTellOfATeacherWithHerAddressAndWithoutPersonalData() {
        Feed feed = Feed.fromNowOn(token);

        UUID teacher = created(aTeacherAt(county.newSchool()));

        Map<String, Object> change =
                feed.awaitChanges(1, one -> "TEACHER".equals(one.get("kind"))).getFirst();
        assertThat(change)
                .containsEntry("id", teacher.toString())
                .containsEntry("effect", "CHANGED")
                .containsEntry("href", "/api/v1/teachers/" + teacher)
                .containsEntry("eventType", "teacherdev.teacher.teacher-changed.v1");
        assertThat(change.toString()).doesNotContain("示例教师");
    }

    @Test
    void shouldTellNothingTwiceWhenStateIsRepublishedOrAnEventComesAgain() {
        UUID teacher = toldTeacherAt(county.newSchool());
        Feed feed = Feed.fromNowOn(token);
        WitnessedEvent granted = grant(teacher, UUID.randomUUID(), 7);

        as(Tokens.admin())
                .post("/api/v1/operations/teacher-service/republish")
                .then()
                .statusCode(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> as(Tokens.admin())
                                .get("/api/v1/operations/teacher-service/status")
                                .jsonPath()
                                .getInt("openRepublications")
                        == 0);
        take(granted, granted);
        take(granted);

        assertThat(feed.awaitChanges(1, change -> true)).hasSize(1);
        assertThat(Feed.read(token, "after=" + feed.cursor()).getList("items")).isEmpty();
    }

    @Test
    void shouldTellASchoolOnceThatATeacherHasLeftAndThenNothingMoreOfHer() {
        String old = county.newSchool();
        String other = county.newSchool();
        UUID teacher = toldTeacherAt(old);
        Feed atOldSchool = Feed.fromNowOn(Tokens.clerkOf(old));
        Feed atNewSchool = Feed.fromNowOn(Tokens.clerkOf(other));

        move(teacher, other, 1);
        rename(teacher, 2);

        atNewSchool.awaitChanges(2, change -> "TEACHER".equals(change.get("kind")));
        List<Map<String, Object>> seen =
                atOldSchool.awaitChanges(1, change -> teacher.toString().equals(change.get("id")));
        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst()).containsEntry("effect", "REMOVED").containsEntry("href", null);
        assertThat(Feed.read(Tokens.clerkOf(old), "after=" + atOldSchool.cursor())
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void shouldShowNothingOfAnotherSchoolByAnyParameter() {
        String mine = county.newSchool();
        String other = county.newSchool();
        String teachers = "kind=TEACHER&after=" + now();
        toldTeacherAt(other);
        String clerk = Tokens.clerkOf(mine);

        assertThat(Feed.read(clerk, teachers).getList("items")).isEmpty();
        as(clerk).get("/api/v1/changes?school=" + other).then().statusCode(404);
        as(clerk).get("/api/v1/changes?region=" + county.county()).then().statusCode(404);
        assertThat(Feed.read(token, teachers + "&school=" + other).getList("items"))
                .hasSize(1);
        assertThat(Feed.read(token, teachers + "&school=" + mine).getList("items"))
                .isEmpty();
    }

    @Test
    void shouldShowARuleToAllBelowTheOrganisationThatAdoptedIt() {
        String school = county.newSchool();
        String elsewhere = Fixtures.newCounty().newSchool();
        Feed below = Feed.fromNowOn(Tokens.clerkOf(school));
        Feed beside = Feed.fromNowOn(Tokens.clerkOf(elsewhere));
        String scheme = UUID.randomUUID().toString();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("schemeId", scheme).put("scope", county.county());

        take(event("teacherdev.evaluation.scheme-adopted.v1", UUID.fromString(scheme), 1, data));

        assertThat(below.awaitChanges(1, change -> "SCHEME".equals(change.get("kind")))
                        .getFirst())
                .containsEntry("effect", "CHANGED")
                .containsEntry("href", "/api/v1/schemes/" + scheme);
        assertThat(Feed.read(Tokens.clerkOf(elsewhere), "kind=SCHEME&after=" + beside.cursor())
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void shouldMakeTheSecondAppenderWaitSoThatNoSmallerPositionAppearsLater() throws Exception {
        UUID teacher = toldTeacherAt(county.newSchool());
        String before = now();
        UUID slow = UUID.randomUUID();
        UUID quick = UUID.randomUUID();
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        List<UUID> committed = Collections.synchronizedList(new ArrayList<>());

        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> {
            QuarkusTransaction.requiringNew().run(() -> {
                appending.witness(List.of(grant(teacher, slow, 105)));
                appended.countDown();
                awaitLatch(mayCommit);
                committed.add(slow);
            });
        });
        awaitLatch(appended);
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> {
            take(grant(teacher, quick, 106));
            committed.add(quick);
        });
        assertThat(Feed.read(token, "after=" + before).getList("items")).isEmpty();
        mayCommit.countDown();
        first.get();
        second.get();

        assertThat(committed).containsExactly(slow, quick);
        assertThat(Feed.read(token, "after=" + before).getList("items.id"))
                .containsExactly(slow.toString(), quick.toString());
    }

    @Test
    void shouldRefuseACursorBehindWhatIsForgottenAndOneThatIsNone() {
        String early = now();
        toldTeacherAt(county.newSchool());

        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> forgetting.forgetUntil(Instant.now().plusSeconds(60))))
                .isTrue();

        as(token).get("/api/v1/changes?after=" + early).then().statusCode(410).body("code", equalTo("CURSOR_EXPIRED"));
        as(token).get("/api/v1/changes?after=nonsense").then().statusCode(400).body("code", equalTo("INVALID_CURSOR"));
        as(token).get("/api/v1/changes?limit=1001").then().statusCode(400);
        as(token).get("/api/v1/changes?kind=x").then().statusCode(400);
    }

    /** A teacher of whom the feed has told. */
    private UUID toldTeacherAt(String school) {
        Feed feed = Feed.fromNowOn(token);
        UUID teacher = created(aTeacherAt(school));
        feed.awaitChanges(1, change -> teacher.toString().equals(change.get("id")));
        return teacher;
    }

    private String now() {
        return Feed.read(token, "after=latest").getString("next");
    }

    private void take(WitnessedEvent... events) {
        QuarkusTransaction.requiringNew().run(() -> appending.witness(List.of(events)));
    }

    private static WitnessedEvent grant(UUID teacher, UUID entry, long version) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("teacherId", teacher.toString()).put("entryId", entry.toString());
        return event(GRANTED, teacher, version, data);
    }

    private static WitnessedEvent reversal(UUID teacher, UUID reversed, UUID entry, long version) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("teacherId", teacher.toString())
                .put("entryId", entry.toString())
                .put("reversesEntryId", reversed.toString());
        return event(REVERSED, teacher, version, data);
    }

    private static WitnessedEvent event(String type, UUID subject, long version, ObjectNode data) {
        return new WitnessedEvent(
                new EventContext(UUID.randomUUID(), type, subject.toString(), version, Instant.now()), data);
    }

    private static void move(UUID teacher, String school, int version) {
        Map<String, Object> update = particulars("示例教师");
        update.put("assignment", anAssignment(school, "2025-09-01"));
        put(teacher, update, version);
    }

    private static void rename(UUID teacher, int version) {
        put(teacher, particulars("改名教师"), version);
    }

    private static Map<String, Object> particulars(String name) {
        Map<String, Object> body = aTeacherAt("none");
        body.keySet().removeAll(List.of("sourceSystem", "externalId", "assignment"));
        body.put("name", name);
        return body;
    }

    private static void put(UUID teacher, Map<String, Object> update, int version) {
        as(Tokens.admin())
                .header("If-Match", "\"" + version + "\"")
                .body(update)
                .put("/api/v1/teachers/" + teacher)
                .then()
                .statusCode(200);
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
