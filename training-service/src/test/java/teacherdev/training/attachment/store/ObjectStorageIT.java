package teacherdev.training.attachment.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.problem.TrainingProblem;

/** What the client does with a real server, over HTTP. */
class ObjectStorageIT {

    private static final S3Server SERVER = new S3Server();
    private static final byte[] CONTENT = "示例材料".getBytes(UTF_8);

    private final StoredObject object = objectIn(S3Server.BUCKET);

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void shouldGiveWhatWasPutUntilItIsDeletedWhichMayBeRepeated() {
        ObjectStorage storage = storageWith(Map.of());

        storage.put(object, CONTENT);
        assertThat(storage.get(object))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(CONTENT));
        storage.delete(object);
        assertThat(storage.get(object)).isEmpty();
        storage.delete(object);
    }

    @Test
    void shouldTakeAFileOfTheLargestSize() {
        byte[] large = new byte[10_485_760];
        ObjectStorage storage = storageWith(Map.of());

        storage.put(object, large);

        assertThat(storage.get(object))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(large));
    }

    @Test
    void shouldSayThatTheStoreIsUnavailableToWhomItDoesNotTrust() {
        ObjectStorage wrongSecret = storageWith(Map.of("teacherdev.attachment.store.secret-key", "wrong"));
        ObjectStorage wrongKey = storageWith(Map.of("teacherdev.attachment.store.access-key", "nobody"));

        assertUnavailable(() -> wrongSecret.put(object, CONTENT));
        assertUnavailable(() -> wrongSecret.get(object));
        assertUnavailable(() -> wrongSecret.delete(object));
        assertUnavailable(() -> wrongKey.put(object, CONTENT));
        assertThat(storageWith(Map.of()).get(object)).isEmpty();
    }

    @Test
    void shouldNotTakeABucketThatIsNotThereForAnObjectThatIsNotThere() {
        assertUnavailable(() -> storageWith(Map.of()).get(objectIn("no-such-bucket")));
    }

    @Test
    void shouldNotWaitLongForAServerThatDoesNotAnswer() {
        ObjectStorage impatient = storageWith(Map.of("teacherdev.attachment.store.answer-timeout", "1s"));

        S3Server.whileSuspended(() -> assertUnavailable(() -> impatient.get(object)));

        assertThat(storageWith(Map.of()).get(object)).isEmpty();
    }

    @Test
    void shouldSayThatTheStoreIsUnavailableWhenNoneIsConfiguredAnyMore() {
        assertUnavailable(() -> new ObjectStorage(StoreSettings.of(Map.of())).get(object));
    }

    private static void assertUnavailable(ThrowingCallable request) {
        assertThatThrownBy(request).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(TrainingProblem.ATTACHMENT_STORE_UNAVAILABLE);
            assertThat(refusal.retryAfterSeconds()).hasValue(30);
        });
    }

    private static ObjectStorage storageWith(Map<String, String> overrides) {
        Map<String, String> settings = new HashMap<>(S3Server.settings());
        settings.putAll(overrides);
        return new ObjectStorage(StoreSettings.of(settings));
    }

    private static StoredObject objectIn(String bucket) {
        UUID fileId = UUID.randomUUID();
        return new StoredObject(fileId, bucket, "attachments/" + fileId);
    }
}
