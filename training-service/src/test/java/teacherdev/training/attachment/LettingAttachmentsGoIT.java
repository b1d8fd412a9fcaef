package teacherdev.training.attachment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static teacherdev.training.Fixtures.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;
import teacherdev.training.Policy;
import teacherdev.training.Staff;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class LettingAttachmentsGoIT {

    private final String city = Staff.newCity();

    @Inject
    LettingAttachmentsGo letting;

    @Test
    void shouldDeleteWhatThePolicyOfTheSchoolKeepsNoLonger() {
        String county = city + "01";
        Policy.adopt("ATTACHMENT", county, "2020-01-01", "{\"keptYears\": \"5\"}");
        AttachedFile old = AttachedFile.in(city, county);
        AttachedFile young = AttachedFile.in(city, county);
        AttachedFile elsewhere = AttachedFile.in(city, city + "02");
        old.age("5 years 1 day");
        young.age("4 years 11 months");
        elsewhere.age("30 years");

        letting.letGo();

        old.download().statusCode(410).body("code", equalTo("ATTACHMENT_DELETED"));
        as(Tokens.admin())
                .get(old.path())
                .then()
                .body("items[0].name", equalTo("a.pdf"))
                .body("items[0].sha256", notNullValue())
                .body("items[0].contentDeletedAt", notNullValue());
        young.download().statusCode(200);
        as(Tokens.admin()).get(young.path()).then().body("items[0].contentDeletedAt", nullValue());
        elsewhere.download().statusCode(200);
    }
}
