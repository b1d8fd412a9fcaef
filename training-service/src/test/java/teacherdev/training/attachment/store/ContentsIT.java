package teacherdev.training.attachment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.Staff;
import teacherdev.training.attachment.AttachedFile;
import teacherdev.training.problem.TrainingProblem;

/** Contents in two places, and what happens between them and the rows of their files. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
@WithTestResource(S3Server.class)
class ContentsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String city = Staff.newCity();

    @Inject
    Contents contents;

    @Inject
    DatabaseContents database;

    @Inject
    ObjectContents objects;

    @Test
    void shouldFindAndLetGoContentsWhereverTheyLie() {
        AttachedFile outside = AttachedFile.in(city, city + "01");
        AttachedFile inside = AttachedFile.in(city, city + "01");
        moveIntoTheDatabase(inside);
        Contents switchedBack = new Contents(StoreSettings.of(Map.of()), database, objects);

        for (AttachedFile file : List.of(outside, inside)) {
            file.download().statusCode(200);
            assertThat(switchedBack.find(idOf(file)))
                    .hasValueSatisfying(content -> assertThat(content).isEqualTo(AttachedFile.PDF));
        }

        QuarkusTransaction.requiringNew().run(() -> switchedBack.letGo(List.of(idOf(outside), idOf(inside))));

        assertThat(contents.find(idOf(outside))).isEmpty();
        assertThat(contents.find(idOf(inside))).isEmpty();
        await().atMost(SOON).until(() -> S3Server.object(outside.id()).isEmpty());
    }

    @Test
    void shouldBringNewContentsToThePlaceThatIsConfigured() {
        UUID inside = Ids.next();
        UUID outside = Ids.next();

        new Contents(StoreSettings.of(Map.of()), database, objects).bring(inside, AttachedFile.PDF);
        contents.bring(outside, AttachedFile.PDF);

        assertThat(S3Server.object(inside.toString())).isEmpty();
        assertThat(S3Server.object(outside.toString())).isPresent();
    }

    @Test
    void shouldNotKeepAContentThatWasDeletedWhileItsProcessStoodStill() {
        UUID late = Ids.next();
        contents.bring(late, AttachedFile.PDF);
        Staff.run("update attachment_object set due_at = now() where file_id = ?", late);
        await().atMost(SOON).until(() -> S3Server.object(late.toString()).isEmpty());

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> contents.keep(late, AttachedFile.PDF)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(TrainingProblem.ATTACHMENT_STORE_UNAVAILABLE));
    }

    @Test
    void shouldNotLetAFileBeDeletedBeforeItsContent() {
        UUID file = idOf(AttachedFile.in(city, city + "01"));

        assertThatThrownBy(() -> Staff.run("delete from attachment where id = ?", file))
                .hasMessageContaining("attachment_object_file_fk");
    }

    /** As it lies there when it was received before the store was configured. */
    private void moveIntoTheDatabase(AttachedFile file) {
        QuarkusTransaction.requiringNew().run(() -> {
            objects.letGo(List.of(idOf(file)));
            database.keep(idOf(file), AttachedFile.PDF);
        });
    }

    private static UUID idOf(AttachedFile file) {
        return UUID.fromString(file.id());
    }
}
