package teacherdev.training.attachment.store;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.problem.TrainingProblem;

/** The S3-compatible store. When it fails, the request is refused, and the log says why. */
@ApplicationScoped
class ObjectStorage {

    private static final Logger LOG = Logger.getLogger(ObjectStorage.class);
    private static final int RETRY_AFTER_SECONDS = 30;

    private final StoreConfiguration configuration;
    private final Optional<S3Client> client;

    ObjectStorage(StoreConfiguration configuration) {
        this.configuration = configuration;
        this.client = configuration.endpoint().map(endpoint -> connect(endpoint, configuration));
    }

    /** Where new objects go. */
    String bucket() {
        return configuration.bucket().orElseThrow();
    }

    void put(StoredObject object, byte[] content) {
        ask(
                "put",
                object,
                s3 -> s3.putObject(
                        put -> put.bucket(object.bucket()).key(object.key()), RequestBody.fromBytes(content)));
    }

    /** The content; empty when there is no such object. */
    Optional<byte[]> get(StoredObject object) {
        return ask("get", object, s3 -> {
            try {
                return Optional.of(
                        s3.getObjectAsBytes(get -> get.bucket(object.bucket()).key(object.key()))
                                .asByteArrayUnsafe());
            } catch (NoSuchKeyException missing) {
                return Optional.empty();
            }
        });
    }

    /** Deletes an object; one that is not there counts as deleted. */
    void delete(StoredObject object) {
        ask(
                "delete",
                object,
                s3 -> s3.deleteObject(delete -> delete.bucket(object.bucket()).key(object.key())));
    }

    @PreDestroy
    void close() {
        client.ifPresent(S3Client::close);
    }

    static ProblemException unavailable() {
        return new ProblemException(
                        TrainingProblem.ATTACHMENT_STORE_UNAVAILABLE,
                        TrainingProblem.ATTACHMENT_STORE_UNAVAILABLE.title())
                .retryAfter(RETRY_AFTER_SECONDS);
    }

    private <T> T ask(String action, StoredObject object, Function<S3Client, T> request) {
        try {
            return request.apply(client.orElseThrow(() -> SdkException.create("no store is configured", null)));
        } catch (SdkException failure) {
            LOG.errorf(
                    "attachment store failed action=%s bucket=%s key=%s reason=%s",
                    action, object.bucket(), object.key(), failure.getMessage());
            throw unavailable();
        }
    }

    // Checksums of AWS's own, which other stores do not know, only where S3 asks for them: contents are sealed and
    // hashed anyway.
    static S3Client connect(URI endpoint, StoreConfiguration configuration) {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.of(configuration.region().orElseThrow()))
                .forcePathStyle(configuration.pathStyle())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        configuration.accessKey().orElseThrow(),
                        configuration.secretKey().orElseThrow())))
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(configuration.connectTimeout())
                        .socketTimeout(configuration.answerTimeout()))
                .overrideConfiguration(limits -> limits.apiCallTimeout(configuration.answerTimeout()))
                .build();
    }
}
