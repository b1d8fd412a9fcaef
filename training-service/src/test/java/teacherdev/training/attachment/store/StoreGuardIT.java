package teacherdev.training.attachment.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import teacherdev.platform.testing.LocalInfrastructure;

/** The packaged service, as an operator starts it. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class StoreGuardIT {

    private static final List<String> SETTINGS = List.of(
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.username",
            "quarkus.datasource.password",
            "kafka.bootstrap.servers",
            "teacherdev.encryption.index-key",
            "teacherdev.encryption.keyset",
            "teacherdev.certificate.keyset",
            "teacherdev.local",
            "quarkus.oidc.public-key",
            "quarkus.oidc.token.issuer");

    @Test
    void shouldRefuseToStartWithAStoreThatCannotBeAsked() throws Exception {
        Config configuration = ConfigProvider.getConfig();
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        SETTINGS.forEach(setting -> command.add("-D" + setting + "=" + configuration.getValue(setting, String.class)));
        command.addAll(List.of(
                "-Dquarkus.http.port=0",
                "-Dteacherdev.attachment.store.kind=s3",
                "-Dteacherdev.attachment.store.bucket=evidence",
                "-jar",
                "target/quarkus-app/quarkus-run.jar"));

        Path told = Path.of("target", "refused.log");
        Process service = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        try {
            assertThat(service.onExit().get(3, TimeUnit.MINUTES).exitValue()).isNotZero();
        } finally {
            service.destroyForcibly();
        }

        assertThat(told)
                .content()
                .contains("the S3 store for attachments lacks teacherdev.attachment.store.endpoint,"
                        + " teacherdev.attachment.store.region, teacherdev.attachment.store.access-key,"
                        + " teacherdev.attachment.store.secret-key");
    }
}
