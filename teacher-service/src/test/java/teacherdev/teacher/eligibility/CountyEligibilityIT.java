package teacherdev.teacher.eligibility;

import static org.hamcrest.Matchers.equalTo;
import static teacherdev.teacher.Fixtures.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.teacher.Fixtures;

/** A whole county is judged at once. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class CountyEligibilityIT {

    private static final int TEACHERS = 15_000;

    private static final String PEOPLE = """
        with made as (
            insert into teacher (id, source_system, external_id, status, version, created_at)
            select gen_random_uuid(), 'TEST', gen_random_uuid()::text, 'ACTIVE', 1, now() from generate_series(1, ?)
            returning id),
        profiles as (
            insert into profile (id, teacher_id, valid_from, recorded_at, name, gender, birth_date, subjects, stage,
                employment_kind)
            select gen_random_uuid(), id, date '2010-09-01', now(), '示例', 'FEMALE', date '1985-03-01', '{CHINESE}',
                'PRIMARY', 'ESTABLISHED' from made),
        assignments as (
            insert into assignment (id, teacher_id, school_id, valid_from, recorded_at, fte, is_primary)
            select gen_random_uuid(), made.id, s.id, date '2010-09-01', now(), 1, true from made, school s
            where s.code = ?),
        degrees as (
            insert into degree (id, teacher_id, level, awarded_on, recorded_at)
            select gen_random_uuid(), id, 'BACHELOR', date '2010-06-30', now() from made)
        insert into title (id, teacher_id, level, appointed_on, special_post, recorded_at)
        select gen_random_uuid(), id, 'SECOND', date '2021-09-01', false, now() from made
        """;

    @Inject
    Sql sql;

    @Test
    void shouldJudgeAllFifteenThousandTeachersOfACounty() {
        Fixtures county = Fixtures.newCounty();
        sql.update(PEOPLE, TEACHERS, county.newSchool());

        as(Tokens.grant("county-bureau", county.county()).token())
                .get("/api/v1/title-eligibility/summary?target=FIRST&asOf=2025-09-01&organisation=" + county.county())
                .then()
                .statusCode(200)
                .body("considered", equalTo(TEACHERS))
                .body("eligible", equalTo(TEACHERS));
    }
}
