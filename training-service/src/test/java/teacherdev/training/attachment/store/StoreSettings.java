package teacherdev.training.attachment.store;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** Configuration as an operator would write it. */
final class StoreSettings {

    private StoreSettings() {}

    static StoreConfiguration of(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "settings", 100))
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(StoreConfiguration.class)
                .build()
                .getConfigMapping(StoreConfiguration.class);
    }
}
