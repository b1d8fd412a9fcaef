package teacherdev.teacher.degree;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static teacherdev.teacher.Fixtures.aTeacherAt;
import static teacherdev.teacher.Fixtures.as;
import static teacherdev.teacher.Fixtures.created;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.teacher.Fixtures;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class DegreesIT {

    @Test
    void shouldRefuseADegreeBeforeBirthAndKeepCorrectedOnesReadable() {
        UUID teacher = created(aTeacherAt(Fixtures.newCounty().newSchool()));
        String path = "/api/v1/teachers/" + teacher + "/degrees";

        as(Tokens.admin())
                .body(Map.of("level", "BACHELOR", "awardedOn", "1980-06-30"))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("DATE_BEFORE_BIRTH"))
                .body("errors[0].field", equalTo("awardedOn"));
        String id = as(Tokens.admin())
                .body(Map.of("level", "BACHELOR", "awardedOn", "2010-06-30"))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(Tokens.admin())
                .body(Map.of("level", "BACHELOR", "awardedOn", "2010-06-30"))
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("FACT_REPEATED"));
        as(Tokens.admin())
                .body(Map.of("level", "MASTER", "awardedOn", "2010-06-30", "corrects", id))
                .post(path)
                .then()
                .statusCode(201);
        as(Tokens.admin()).get(path).then().body("items.level", contains("MASTER"));
        as(Tokens.admin()).get(path + "/" + id).then().body("level", equalTo("BACHELOR"));
    }
}
