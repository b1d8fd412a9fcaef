package teacherdev.training.attachment.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where contents lie. Settings of S3 stay as long as something lies there, also when new contents go to the database again. */
@ConfigMapping(prefix = "teacherdev.attachment.store")
interface StoreConfiguration {

    /** Where new contents go: {@code database} or {@code s3}. */
    @WithDefault("database")
    Kind kind();

    /** The address of the S3-compatible store, such as {@code https://s3.example.org}. */
    Optional<URI> endpoint();

    /** The region that requests are signed for, such as {@code cn-north-1}; a store without regions takes any. */
    Optional<String> region();

    /** The bucket. It must exist, and keep no old versions: what was deleted would stay in them. */
    Optional<String> bucket();

    /** Whether the bucket stands in the path of an address and not before its host. */
    @WithDefault("false")
    boolean pathStyle();

    /** Who asks; may read, put, delete and list objects of the bucket. */
    Optional<String> accessKey();

    /** The secret of the access key. */
    Optional<String> secretKey();

    /** How long connecting may take. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long a request may take, with all its tries. */
    @WithDefault("10s")
    Duration answerTimeout();

    /** How often is looked for objects to delete. */
    @WithDefault("1m")
    String deleteEvery();

    enum Kind {
        DATABASE,
        S3
    }

    /** Why a process must not start with this; empty when it may. A store that is half configured is a mistake, chosen or not. */
    default Optional<String> objection() {
        Map<String, Optional<?>> needed = new LinkedHashMap<>();
        needed.put("endpoint", endpoint());
        needed.put("region", region());
        needed.put("bucket", bucket());
        needed.put("access-key", accessKey());
        needed.put("secret-key", secretKey());
        List<String> missing = needed.entrySet().stream()
                .filter(setting -> setting.getValue().isEmpty())
                .map(setting -> "teacherdev.attachment.store." + setting.getKey())
                .toList();
        boolean isAsked = kind() == Kind.S3 || missing.size() < needed.size();
        return isAsked && !missing.isEmpty()
                ? Optional.of("the S3 store for attachments lacks " + String.join(", ", missing))
                : Optional.empty();
    }
}
