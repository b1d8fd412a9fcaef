package teacherdev.training.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static teacherdev.training.Fixtures.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.Staff;
import teacherdev.training.Staff.School;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class PartnershipsIT {

    private static final String PAIRINGS = "/api/v1/organisation-pairings";

    private final String city = Staff.newCity();
    private final School town = Staff.schoolIn(city, city + "01");
    private final School village = Staff.schoolIn(city, city + "02");
    private final String bureau = Tokens.grant("county-bureau", city + "01").token();

    @ParameterizedTest
    @EnumSource(PartnershipKind.class)
    void shouldPairOrganisationsInEachOfTheSevenKinds(PartnershipKind kind) {
        String helper = kind.helperIsOutside() ? "示例师范大学" : town.code();
        String token = kind.helperIsOutside()
                ? Tokens.grant("county-bureau", city + "02").token()
                : bureau;

        pair(token, kind, helper, village.code())
                .statusCode(201)
                .body("kind", equalTo(kind.name()))
                .body("helper", equalTo(helper));
        pair(token, kind, helper, village.code()).statusCode(409).body("code", equalTo("PAIRING_OVERLAPS"));
    }

    @Test
    void shouldShowAPairToBothSidesAndToNobodyElse() {
        String pairing = pair(bureau, PartnershipKind.URBAN_RURAL, town.code(), village.code())
                .statusCode(201)
                .extract()
                .path("id");

        read(Tokens.clerkOf(village.code()), pairing).statusCode(200);
        read(Tokens.clerkOf(Staff.schoolIn(city, city + "03").code()), pairing).statusCode(404);
        pair(
                        Tokens.grant("county-bureau", city + "03").token(),
                        PartnershipKind.SCHOOL_SCHOOL,
                        town.code(),
                        village.code())
                .statusCode(403)
                .body("code", equalTo("OUT_OF_SCOPE"));
        pair(bureau, PartnershipKind.SCHOOL_SCHOOL, town.code(), town.code())
                .statusCode(422)
                .body("code", equalTo("SELF_PAIRING"));
        pair(bureau, PartnershipKind.SCHOOL_SCHOOL, town.code(), "nowhere")
                .statusCode(422)
                .body("code", equalTo("ORGANISATION_UNKNOWN"));
    }

    @Test
    void shouldNeverSendMoreTeachersThanTheYearsQuotaAllows() throws Exception {
        String pairing = pair(bureau, PartnershipKind.URBAN_RURAL, town.code(), village.code())
                .statusCode(201)
                .extract()
                .path("id");
        String project = plan(pairing, 2026, 2, 1).statusCode(201).extract().path("id");
        String exchanges = PAIRINGS + "/" + pairing + "/projects/" + project + "/exchanges";
        List<UUID> teachers = Staff.teachersAt(town, 8, "2012-09-01");

        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService clerks = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (UUID teacher : teachers) {
                answers.add(clerks.submit(
                        () -> send(exchanges, teacher, "OUT").extract().statusCode()));
            }
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
        }

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(2);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(6);
        send(exchanges, teachers.getFirst(), "IN").statusCode(422).body("code", equalTo("NOT_OF_THIS_SIDE"));
        send(exchanges, Staff.teachersAt(village, 1, "2012-09-01").getFirst(), "IN")
                .statusCode(201)
                .body("sentOut", equalTo(2))
                .body("sentIn", equalTo(1));
        String next = as(bureau)
                .get(exchanges + "?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract()
                .path("next");
        as(bureau).get(exchanges + "?after=" + next).then().body("items", hasSize(1));
        as(Tokens.clerkOf(village.code()))
                .get(exchanges)
                .then()
                .statusCode(200)
                .body("items.direction", containsInAnyOrder("OUT", "OUT", "IN"))
                .body("items[0].from", equalTo("2026-09-01"));
        as(Tokens.clerkOf(Staff.schoolIn(city, city + "03").code()))
                .get(exchanges)
                .then()
                .statusCode(404);
        plan(pairing, 2031, 1, 1).statusCode(422).body("code", equalTo("OUTSIDE_PAIRING"));
        as(bureau).get(PAIRINGS + "/" + pairing + "/projects").then().body("items.year", contains(2026));
    }

    @Test
    void shouldCorrectAnExchangeAndTakeOneBackThatDidNotComeAbout() {
        String pairing = pair(bureau, PartnershipKind.URBAN_RURAL, town.code(), village.code())
                .statusCode(201)
                .extract()
                .path("id");
        String project = plan(pairing, 2026, 1, 1).statusCode(201).extract().path("id");
        String of = PAIRINGS + "/" + pairing + "/projects/" + project;
        List<UUID> teachers = Staff.teachersAt(town, 2, "2012-09-01");
        send(of + "/exchanges", teachers.get(0), "OUT").statusCode(201);
        String exchange = of + "/exchanges/" + as(bureau).get(of + "/exchanges").path("items[0].id");
        as(bureau).get(exchange).then().statusCode(200).header("ETag", equalTo("\"1\""));

        as(bureau)
                .body(exchange(teachers.get(0), "OUT", "2026-10-01"))
                .put(exchange)
                .then()
                .statusCode(428);
        put(exchange, 1, exchange(teachers.get(1), "OUT", "2026-10-01"))
                .statusCode(400)
                .body("errors[0].field", equalTo("teacherId"));
        put(exchange, 1, exchange(teachers.get(0), "IN", "2026-10-01"))
                .statusCode(422)
                .body("code", equalTo("NOT_OF_THIS_SIDE"));
        put(exchange, 1, exchange(teachers.get(0), "OUT", "2027-01-01"))
                .statusCode(422)
                .body("code", equalTo("OUTSIDE_PAIRING"));
        // Hers is the only place, and it is hers.
        put(exchange, 1, exchange(teachers.get(0), "OUT", "2026-10-01"))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("from", equalTo("2026-10-01"));
        put(exchange, 1, exchange(teachers.get(0), "OUT", "2026-11-01")).statusCode(412);
        send(of + "/exchanges", teachers.get(1), "OUT").statusCode(409);

        put(exchange + "/cancellation", 2, Map.of("reason", "因病未成行"))
                .statusCode(200)
                .body("cancelReason", equalTo("因病未成行"));
        put(exchange + "/cancellation", 3, Map.of("reason", "x"))
                .statusCode(409)
                .body("code", equalTo("EXCHANGE_CANCELLED"));
        as(bureau).get(of).then().body("sentOut", equalTo(0));
        send(of + "/exchanges", teachers.get(0), "OUT").statusCode(201).body("sentOut", equalTo(1));
        as(bureau)
                .get(of + "/exchanges")
                .then()
                .body(
                        "items.teacherId",
                        contains(teachers.get(0).toString(), teachers.get(0).toString()));
        as(Tokens.grant("county-bureau", city + "03").token())
                .header("If-Match", "\"3\"")
                .body(Map.of("reason", "x"))
                .put(exchange + "/cancellation")
                .then()
                .statusCode(404);
        List<String> deeds = new ArrayList<>();
        Staff.query(
                "select action from audit_entry where subject_id = ? order by occurred_at, id",
                row -> deeds.add(row.getString(1)),
                teachers.get(0).toString());
        assertThat(deeds)
                .containsExactly("TEACHER_EXCHANGED", "EXCHANGE_CHANGED", "EXCHANGE_CANCELLED", "TEACHER_EXCHANGED");
    }

    private static Map<String, Object> exchange(UUID teacher, String direction, String from) {
        return Map.of("teacherId", teacher, "direction", direction, "from", from, "to", "2027-01-31");
    }

    private ValidatableResponse put(String address, int version, Map<String, Object> body) {
        return as(bureau)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(address)
                .then();
    }

    @Test
    void shouldEndOnceAndThenPairAnew() {
        String pairing = pair(bureau, PartnershipKind.SCHOOL_SCHOOL, town.code(), village.code())
                .statusCode(201)
                .extract()
                .path("id");

        pair(bureau, PartnershipKind.SCHOOL_SCHOOL, town.code(), village.code())
                .statusCode(409)
                .body("code", equalTo("PAIRING_OVERLAPS"))
                .body("errors[0].reason", equalTo("These two are paired by this kind in this period"));
        end(pairing, 2).statusCode(412);
        end(pairing, 1).statusCode(200).body("endReason", equalTo("学校合并"));
        end(pairing, 2).statusCode(409).body("code", equalTo("PARTNERSHIP_ENDED"));
        plan(pairing, 2026, 1, 1).statusCode(422);
        as(bureau).get(PAIRINGS + "?kind=SCHOOL_SCHOOL").then().body("items", hasSize(1));
    }

    private static ValidatableResponse pair(String token, PartnershipKind kind, String helper, String partner) {
        return as(token)
                .body(Map.of(
                        "kind",
                        kind,
                        "helper",
                        helper,
                        "partner",
                        partner,
                        "goals",
                        "三年内建成校本教研制度",
                        "from",
                        "2026-01-01",
                        "to",
                        "2029-01-01"))
                .post(PAIRINGS)
                .then();
    }

    private static ValidatableResponse read(String token, String pairing) {
        return as(token).get(PAIRINGS + "/" + pairing).then();
    }

    private ValidatableResponse plan(String pairing, int year, int out, int in) {
        return as(bureau)
                .body(Map.of("year", year, "title", "支教与跟岗", "teachersOut", out, "teachersIn", in))
                .post(PAIRINGS + "/" + pairing + "/projects")
                .then();
    }

    private ValidatableResponse send(String exchanges, UUID teacher, String direction) {
        return as(bureau)
                .body(Map.of("teacherId", teacher, "direction", direction, "from", "2026-09-01", "to", "2027-01-31"))
                .post(exchanges)
                .then();
    }

    private ValidatableResponse end(String pairing, int version) {
        return as(bureau)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "学校合并"))
                .post(PAIRINGS + "/" + pairing + "/end")
                .then();
    }
}
