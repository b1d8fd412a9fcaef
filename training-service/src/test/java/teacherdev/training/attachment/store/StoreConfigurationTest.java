package teacherdev.training.attachment.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoreConfigurationTest {

    private static final String STORE = "teacherdev.attachment.store.";
    private static final Map<String, String> COMPLETE = Map.of(
            STORE + "endpoint", "https://s3.example.org",
            STORE + "region", "cn-north-1",
            STORE + "bucket", "evidence",
            STORE + "access-key", "a-county",
            STORE + "secret-key", "a-secret");

    @Test
    void shouldKeepContentsInTheDatabaseWhenNothingIsSaid() {
        StoreConfiguration nothingSaid = StoreSettings.of(Map.of());

        assertThat(nothingSaid.kind()).isEqualTo(StoreConfiguration.Kind.DATABASE);
        assertThat(nothingSaid.objection()).isEmpty();
    }

    @Test
    void shouldTakeACompleteStoreWhereverNewContentsGo() {
        assertThat(StoreSettings.of(COMPLETE).objection()).isEmpty();
        assertThat(StoreSettings.of(with("kind", "s3")).objection()).isEmpty();
        assertThat(StoreSettings.of(with("kind", "s3")).kind()).isEqualTo(StoreConfiguration.Kind.S3);
    }

    @Test
    void shouldNameEverythingThatTheChosenStoreLacks() {
        assertThat(StoreSettings.of(Map.of(STORE + "kind", "s3")).objection())
                .contains("the S3 store for attachments lacks teacherdev.attachment.store.endpoint,"
                        + " teacherdev.attachment.store.region, teacherdev.attachment.store.bucket,"
                        + " teacherdev.attachment.store.access-key, teacherdev.attachment.store.secret-key");
    }

    @Test
    void shouldRefuseAStoreThatIsHalfConfiguredAlsoWhenItIsNotChosen() {
        assertThat(StoreSettings.of(with("secret-key", "")).objection())
                .contains("the S3 store for attachments lacks teacherdev.attachment.store.secret-key");
    }

    private static Map<String, String> with(String setting, String value) {
        Map<String, String> settings = new HashMap<>(COMPLETE);
        settings.put(STORE + setting, value);
        return settings;
    }
}
