package teacherdev.deploy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts of the scripts that decide something, run by a real bash. */
class ScriptsTest {

    private static final Path DEPLOY = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "token", "verify"})
    void shouldExplainThemselvesFromAnyFolder(String script) throws Exception {
        Outcome outcome = bash("'" + DEPLOY.resolve(script) + "' --help", Map.of());

        assertThat(outcome.status()).isZero();
        assertThat(outcome.output()).startsWith("Usage: deploy/" + script);
    }

    @Test
    void shouldTakeTheFirstJdkThatIsNewEnough() throws Exception {
        // Given
        Path old = jdk("old", "17.0.15");
        Path sdkman = folder.resolve("sdkman");
        Path current = jdk("sdkman/candidates/java/25.0.1-tem", "25.0.1");

        // When
        Outcome fromHome = bash(
                sourced("find_jdk; echo \"$JAVA_HOME\""),
                Map.of(
                        "JAVA_HOME",
                        current.toString(),
                        "SDKMAN_DIR",
                        folder.resolve("none").toString()));
        Outcome notTheOld = bash(
                sourced("is_jdk_25 '" + old + "' || echo refused; is_jdk_25 '" + current + "' && echo taken"),
                Map.of("SDKMAN_DIR", sdkman.toString()));

        // Then
        assertThat(fromHome.output().strip()).isEqualTo(current.toString());
        assertThat(notTheOld.output()).contains("refused", "taken");
    }

    @Test
    void shouldSayHowToGetAJdkWhenThereIsNone() throws Exception {
        // When
        Outcome outcome = bash(sourced("is_jdk_25() { false; }; find_jdk"), Map.of());

        // Then
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.output()).contains("A JDK 25 is needed", "apt-get install", "sdk install java");
    }

    @Test
    void shouldSayHowToGetMavenWhenNothingCanFetchIt() throws Exception {
        // Given
        String nothing = "command() { return 1; }; maven --version";

        // When
        Outcome outcome = bash(sourced(nothing), Map.of());

        // Then
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.output()).contains("Maven is needed", "apt-get install maven");
    }

    private static String sourced(String commands) {
        return ". '" + DEPLOY.resolve("lib.sh") + "'; " + commands;
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Path javac = home.resolve("bin/javac");
        Files.writeString(javac, "#!/bin/sh\necho javac " + version + "\n");
        assertThat(javac.toFile().setExecutable(true)).isTrue();
        return home;
    }

    private Outcome bash(String commands, Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private record Outcome(int status, String output) {}
}
