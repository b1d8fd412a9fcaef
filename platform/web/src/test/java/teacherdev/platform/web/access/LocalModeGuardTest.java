package teacherdev.platform.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import teacherdev.platform.web.access.LocalModeGuard.Settings;

class LocalModeGuardTest {

    @ParameterizedTest
    @CsvSource({
        // local, host, public key, auth server, may start
        "true, 127.0.0.1, key, , true",
        "true, localhost, key, , true",
        "true, 0.0.0.0, key, , false",
        "false, 127.0.0.1, key, , false",
        "false, 0.0.0.0, key, , false",
        "false, 0.0.0.0, , https://id.example/realm, true",
        "false, 0.0.0.0, , http://id.example/realm, false",
        "true, 127.0.0.1, , http://localhost:8180/realm, true",
        "true, 127.0.0.1, , , false",
        "false, 0.0.0.0, key, https://id.example/realm, false"
    })
    void shouldStartOnlyWhereNobodyElseCouldMintATokenForIt(
            boolean local, String host, String publicKey, String authServer, boolean mayStart) {
        Settings settings = new Settings(local, host, Optional.ofNullable(publicKey), Optional.ofNullable(authServer));

        assertThat(settings.objection().isEmpty()).isEqualTo(mayStart);
    }
}
