package teacherdev.deploy.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import teacherdev.deploy.launcher.LocalTokens.Grant;

class OptionsTest {

    private static final Path DEFAULT_DATA = Path.of("/project/.data");

    @Test
    void shouldUseTheFixedDefaults() {
        // When
        Options options = Options.parse(DEFAULT_DATA, List.of());

        // Then
        assertThat(options.data()).isEqualTo(DEFAULT_DATA);
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.empty()).isFalse();
        assertThat(options.allGrants()).isEmpty();
    }

    @Test
    void shouldGrantTheRoleAtTheTopOfTheTreeUnlessAScopeIsNamed() {
        // When
        Options top = Options.parse(DEFAULT_DATA, List.of("admin"));
        Options several = Options.parse(
                DEFAULT_DATA, List.of("principal", "--scope", "5117020001", "--grant", "county-bureau:511702"));

        // Then
        assertThat(top.allGrants()).containsExactly(new Grant("admin", "CN"));
        assertThat(several.allGrants())
                .containsExactly(new Grant("principal", "5117020001"), new Grant("county-bureau", "511702"));
    }

    @ParameterizedTest
    @CsvSource({
        "--port, --port needs a value",
        "--port=0, unknown argument --port=0",
        "--port 0, a number from 1 to 65535",
        "--port many, a number from 1 to 65535",
        "--grant admin, a grant is ROLE:CODE",
        "--colour, unknown argument --colour",
        "admin auditor, unknown argument auditor"
    })
    void shouldSayWhatIsWrongWithTheCommandLine(String line, String message) {
        assertThatThrownBy(() -> Options.parse(DEFAULT_DATA, List.of(line.split(" "))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
