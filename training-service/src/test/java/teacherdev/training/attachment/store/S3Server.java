package teacherdev.training.attachment.store;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.filesystem.FilesystemApiMetadata;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import teacherdev.platform.local.FreePorts;
import teacherdev.platform.local.ScratchFolder;

/** An S3 server in a process of its own, with its objects in a folder: it can be killed, suspended and started again. */
public final class S3Server implements QuarkusTestResourceLifecycleManager {

    static final String BUCKET = "evidence";

    private static final String ACCESS_KEY = "a-county";
    private static final String SECRET_KEY = UUID.randomUUID().toString();

    private static ScratchFolder folder;
    private static int port;
    private static Process process;
    private static S3Client client;

    /** Serves until it is killed: {@code S3Server FOLDER PORT ACCESS_KEY SECRET_KEY}. */
    public static void main(String[] arguments) throws Exception {
        Properties settings = new Properties();
        settings.setProperty("jclouds.filesystem.basedir", arguments[0]);
        BlobStoreContext objects = ContextBuilder.newBuilder(new FilesystemApiMetadata())
                .overrides(settings)
                .build(BlobStoreContext.class);
        objects.getBlobStore().createContainerInLocation(null, BUCKET);
        S3Proxy.builder()
                .blobStore(objects.getBlobStore())
                .endpoint(URI.create("http://127.0.0.1:" + arguments[1]))
                .awsAuthentication(AuthenticationType.AWS_V4, arguments[2], arguments[3])
                .build()
                .start();
    }

    @Override
    public Map<String, String> start() {
        try {
            folder = new ScratchFolder("teacherdev-s3");
            port = FreePorts.next();
        } catch (IOException failure) {
            throw new IllegalStateException("no folder or port for an S3 server", failure);
        }
        client = ObjectStorage.connect(address(), StoreSettings.of(settings()));
        launch();
        Map<String, String> configuration = new HashMap<>(settings());
        configuration.put("teacherdev.attachment.store.kind", "s3");
        configuration.put("teacherdev.attachment.store.delete-every", "1s");
        return configuration;
    }

    private static URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** What a client of this server needs to know. */
    static Map<String, String> settings() {
        return Map.of(
                "teacherdev.attachment.store.endpoint",
                "http://127.0.0.1:" + port,
                "teacherdev.attachment.store.region",
                "cn-north-1",
                "teacherdev.attachment.store.bucket",
                BUCKET,
                "teacherdev.attachment.store.path-style",
                "true",
                "teacherdev.attachment.store.access-key",
                ACCESS_KEY,
                "teacherdev.attachment.store.secret-key",
                SECRET_KEY,
                "teacherdev.attachment.store.answer-timeout",
                "60s");
    }

    /** Starts the server, again with what it had; returns when it answers. */
    public static void launch() {
        Path target = Path.of("target");
        try {
            String classpath =
                    Files.readString(target.resolve("s3-server.classpath")).strip();
            process = new ProcessBuilder(List.of(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-Xmx128m",
                            "-cp",
                            target.resolve("test-classes") + File.pathSeparator + classpath,
                            S3Server.class.getName(),
                            folder.path().toString(),
                            Integer.toString(port),
                            ACCESS_KEY,
                            SECRET_KEY))
                    .redirectErrorStream(true)
                    .redirectOutput(target.resolve("s3-server.log").toFile())
                    .start();
        } catch (IOException failure) {
            throw new IllegalStateException("the S3 server could not be started", failure);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(SdkClientException.class)
                .until(() -> client.listBuckets().hasBuckets());
    }

    /** Like kill -9; returns when it is gone. */
    public static void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Does something while the server is there and does not answer. */
    static void whileSuspended(Runnable deed) {
        signal("-STOP");
        try {
            deed.run();
        } finally {
            signal("-CONT");
        }
    }

    private static void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What lies there of a file. */
    public static Optional<byte[]> object(String fileId) {
        try {
            return Optional.of(client.getObjectAsBytes(get -> get.bucket(BUCKET).key("attachments/" + fileId))
                    .asByteArray());
        } catch (NoSuchKeyException notThere) {
            return Optional.empty();
        }
    }

    public static void delete(String fileId) {
        client.deleteObject(delete -> delete.bucket(BUCKET).key("attachments/" + fileId));
    }

    public static void overwrite(String fileId, byte[] content) {
        client.putObject(put -> put.bucket(BUCKET).key("attachments/" + fileId), RequestBody.fromBytes(content));
    }

    @Override
    public void stop() {
        kill();
        client.close();
        try {
            folder.close();
        } catch (IOException failure) {
            throw new IllegalStateException("the folder of the S3 server could not be deleted", failure);
        }
    }
}
