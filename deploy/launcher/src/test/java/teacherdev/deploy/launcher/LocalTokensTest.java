package teacherdev.deploy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import teacherdev.deploy.launcher.LocalTokens.Grant;

class LocalTokensTest {

    @TempDir
    Path folder;

    private LocalTokens tokens;

    @BeforeEach
    void prepare() throws Exception {
        DataFolder data = new DataFolder(folder);
        data.create();
        tokens = new LocalTokens(data);
    }

    @Test
    void shouldSignWhatTheServicesCheck() throws Exception {
        // When
        String token = tokens.mint(
                "principal@5117020001",
                Optional.of("01890000-0000-7000-8000-000000000001"),
                List.of(new Grant("principal", "5117020001"), new Grant("teacher", "5117020001")));

        // Then
        JwtClaims claims = verified(token);
        assertThat(claims.getSubject()).isEqualTo("principal@5117020001");
        assertThat(claims.getClaimValueAsString("upn")).isEqualTo("principal@5117020001");
        assertThat(claims.getClaimValueAsString("teacher_id")).isEqualTo("01890000-0000-7000-8000-000000000001");
        assertThat(claims.getClaimValue("grants"))
                .isEqualTo(List.of(
                        Map.of("role", "principal", "scope", "5117020001"),
                        Map.of("role", "teacher", "scope", "5117020001")));
        assertThat(claims.getExpirationTime().getValue())
                .isGreaterThan(Instant.now().getEpochSecond());
    }

    @Test
    void shouldNameNoTeacherUnlessAsked() throws Exception {
        // When
        String token = tokens.mint("admin@CN", Optional.empty(), List.of(new Grant("admin", "CN")));

        // Then
        assertThat(verified(token).hasClaim("teacher_id")).isFalse();
    }

    private JwtClaims verified(String token) throws Exception {
        byte[] der = Base64.getDecoder().decode(tokens.publicKeyBase64());
        return new JwtConsumerBuilder()
                .setVerificationKey(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der)))
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "RS256"))
                .setExpectedIssuer("https://local.teacherdev.example")
                .setExpectedAudience("teacherdev")
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .build()
                .processToClaims(token);
    }
}
