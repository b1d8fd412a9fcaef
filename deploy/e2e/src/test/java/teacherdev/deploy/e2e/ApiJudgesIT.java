package teacherdev.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What strangers' programs say of the merged document ({@code deploy/verify --api-judges} installs them). */
@ExtendWith(RunningSystem.class)
@EnabledIfSystemProperty(named = "api-judges", matches = "true")
class ApiJudgesIT {

    private static final Path JUDGES = Path.of(System.getProperty("api-judges.folder", "."));
    private static final Path RULES = Path.of(System.getProperty("teacherdev.root"), "deploy/judges/ruleset.yaml");

    @TempDir
    Path folder;

    @Test
    void shouldSatisfyTheRulesOfOpenApi() throws Exception {
        Path document = folder.resolve("openapi.json");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(RunningSystem.gateway() + "/openapi"))
                    .header("Accept", "application/json")
                    .build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofFile(document))
                            .statusCode())
                    .isEqualTo(200);
        }

        Process spectral = new ProcessBuilder(
                        JUDGES.resolve("node_modules/.bin/spectral").toString(),
                        "lint",
                        "--fail-severity=hint",
                        "--ruleset",
                        RULES.toString(),
                        document.toString())
                .redirectErrorStream(true)
                .start();
        String findings = new String(spectral.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(spectral.waitFor()).as(findings).isZero();
        assertThat(Files.size(document)).isPositive();
    }
}
