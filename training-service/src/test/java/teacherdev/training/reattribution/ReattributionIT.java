package teacherdev.training.reattribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static teacherdev.training.Fixtures.aCredit;
import static teacherdev.training.Fixtures.as;
import static teacherdev.training.Fixtures.assignment;
import static teacherdev.training.Fixtures.credits;
import static teacherdev.training.Fixtures.knownTeacherAt;
import static teacherdev.training.Fixtures.post;
import static teacherdev.training.Fixtures.reverse;
import static teacherdev.training.Fixtures.send;
import static teacherdev.training.Fixtures.teacherWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.CreditRule;
import teacherdev.training.Fixtures.School;
import teacherdev.training.Policy;
import teacherdev.training.Staff;
import teacherdev.training.roster.AssignmentsChanged;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class ReattributionIT {

    @Inject
    Event<AssignmentsChanged> changed;

    private final String county = Staff.newCity() + "01";
    private final School left = School.inCounty(county);
    private final School joined = School.inCounty(county);
    private final String admin = Tokens.admin();

    @Test
    void shouldMoveTheHoursSinceABackDatedMoveAndLeaveFrozenYearsAlone() {
        UUID teacher = knownTeacherAt(left);
        send(joined.changed(1));
        credit(teacher, "2020-05-01", "10.00");
        credit(teacher, "2026-02-01", "1.50");
        String first = credit(teacher, "2026-03-14", "12.00");

        send(teacherWith(
                teacher,
                2,
                assignment(left, "2012-09-01", "2019-09-01"),
                assignment(joined, "2019-09-01", "2020-12-31"),
                assignment(left, "2020-12-31", "2026-03-01"),
                assignment(joined, "2026-03-01", null)));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> credits(admin, teacher).body("items", hasSize(5)));
        credits(admin, teacher)
                .body("items.findAll { it.kind == 'REVERSAL' }.activityHours", equalTo(List.of("-12.00")))
                .body("items.find { it.kind == 'REVERSAL' }.schoolCode", equalTo(left.code()))
                .body(
                        "items.findAll { it.schoolCode == '" + joined.code() + "' }.activityHours",
                        containsInAnyOrder("12.00"));
        figures(left, 2026).body("total.hours", equalTo("1.50"));
        figures(joined, 2026).body("total.hours", equalTo("12.00"));
        figures(left, 2020).body("total.hours", equalTo("10.00"));
        as(admin)
                .get("/api/v1/teachers/" + teacher + "/credit-totals?year=2026")
                .then()
                .body("items[0].amount", equalTo("13.50"));
        as(admin).get("/api/v1/statistics/training/reconciliation").then().body("differences", hasSize(0));

        // Whoever kept the first entry's id still takes the activity back, once.
        reverse(admin, teacher, first).statusCode(201).body("schoolCode", equalTo(joined.code()));
        reverse(admin, teacher, first).statusCode(409).body("code", equalTo("ALREADY_REVERSED"));
        figures(joined, 2026).body("total.hours", equalTo("0.00"));
    }

    @Test
    void shouldFreezeSchoolYearsWhereTheCountyCountsInThem() {
        Policy.adopt("TRAINING_YEAR", county, "2020-01-01", "{\"yearStart\": \"09-01\", \"frozenOn\": \"09-01\"}");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        LocalDate begun = LocalDate.of(today.getMonthValue() < 9 ? today.getYear() - 1 : today.getYear(), 9, 1);
        UUID teacher = knownTeacherAt(left);
        send(joined.changed(1));
        credit(teacher, begun.minusDays(1).toString(), "10.00");
        credit(teacher, begun.toString(), "12.00");

        send(teacherWith(
                teacher, 2, assignment(left, "2012-09-01", "2019-09-01"), assignment(joined, "2019-09-01", null)));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> credits(admin, teacher).body("items", hasSize(4)));
        credits(admin, teacher)
                .body(
                        "items.findAll { it.schoolCode == '" + joined.code() + "' }.activityHours",
                        equalTo(List.of("12.00")))
                .body("items.findAll { it.kind == 'REVERSAL' }.activityHours", equalTo(List.of("-12.00")));
    }

    @Test
    void shouldMoveNothingWhenAnEventSaysTheSameAgain() {
        UUID teacher = knownTeacherAt(left);
        String same = assignment(left, "2012-09-01", null);
        send(teacherWith(teacher, 2, same));
        credit(teacher, "2026-03-14", "12.00");
        send(teacherWith(teacher, 3, same));

        await().atMost(Duration.ofSeconds(20)).until(() -> version(teacher) == 3);

        Staff.query(
                "select count(*) from reattribution_due where teacher_id = ?",
                row -> assertThat(row.getLong(1)).isZero(),
                teacher);
        credits(admin, teacher).body("items", hasSize(1));
    }

    /** Whoever took the note now would see where she worked before this move, and nobody would look again. */
    @Test
    void shouldLetNobodyTakeTheNoteWhileAnotherMoveOfHersIsBeingLearned() {
        UUID teacher = UUID.randomUUID();
        Staff.run("insert into reattribution_due (teacher_id, noted_at) values (?, now() + interval '1 day')", teacher);

        QuarkusTransaction.requiringNew().run(() -> {
            changed.fire(new AssignmentsChanged(List.of(teacher)));

            Staff.query(
                    "select count(*) from (select from reattribution_due where teacher_id = ? for update skip locked) as free",
                    row -> assertThat(row.getLong(1)).isZero(),
                    teacher);
        });
        // It is due now, and not when the first note was put off to.
        Staff.query(
                "select count(*) from reattribution_due where teacher_id = ? and noted_at > now()",
                row -> assertThat(row.getLong(1)).isZero(),
                teacher);
    }

    @Test
    void shouldMoveTheHoursSoonAfterSomebodyElseHeldThem() throws SQLException {
        UUID teacher = knownTeacherAt(left);
        send(joined.changed(1));
        credit(teacher, "2026-03-14", "12.00");

        try (Staff.Held _ = Staff.holding("select 1 from credit_account where teacher_id = ? for update", teacher)) {
            send(teacherWith(
                    teacher, 2, assignment(left, "2012-09-01", "2019-09-01"), assignment(joined, "2019-09-01", null)));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> Staff.query(
                            "select count(*) from reattribution_due where teacher_id = ? and noted_at > now()",
                            row -> assertThat(row.getLong(1)).isEqualTo(1),
                            teacher));
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> credits(admin, teacher).body("items", hasSize(3)));
    }

    @Test
    void shouldPutOffWhoseHoursTheOtherSchoolsRuleCannotValueAndMoveTheRest() {
        UUID stuck = knownTeacherAt(left);
        UUID other = knownTeacherAt(left);
        send(joined.changed(1));
        credit(stuck, "2026-03-14", "12.00");
        credit(other, "2026-03-14", "8.00");
        // The school that they joined has a rule whose document nobody adopted.
        CreditRule.apply(joined.code(), "2020-01-01", "{\"scheme\": \"%s\", \"records\": \"x\", \"credits\": \"y\"}");
        send(teacherWith(
                stuck, 2, assignment(left, "2012-09-01", "2026-03-01"), assignment(joined, "2026-03-01", null)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Staff.query(
                        "select noted_at > now() + interval '5 minutes' from reattribution_due where teacher_id = ?",
                        row -> assertThat(row.getBoolean(1)).isTrue(),
                        stuck));
        credits(admin, stuck).body("items", hasSize(1));

        School third = School.inCounty(county);
        send(
                third.changed(1),
                teacherWith(
                        other, 2, assignment(left, "2012-09-01", "2026-03-01"), assignment(third, "2026-03-01", null)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> credits(admin, other).body("items", hasSize(3)));
    }

    private static long version(UUID teacher) {
        long[] version = new long[1];
        Staff.query(
                "select version from roster_teacher where teacher_id = ?", row -> version[0] = row.getLong(1), teacher);
        return version[0];
    }

    private String credit(UUID teacher, String date, String hours) {
        Map<String, Object> body = aCredit();
        body.put("date", date);
        body.put("hours", hours);
        return post(admin, teacher, body).statusCode(201).extract().path("id");
    }

    private ValidatableResponse figures(School school, int year) {
        return as(admin)
                .get("/api/v1/statistics/training?people=false&region=" + school.code() + "&year=" + year)
                .then()
                .statusCode(200);
    }
}
