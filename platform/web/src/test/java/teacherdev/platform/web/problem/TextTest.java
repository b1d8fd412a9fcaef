package teacherdev.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN,zh;q=0.9,en;q=0.8 | 中文",
                "zh | 中文",
                "en-GB | English",
                "fr, zh;q=0.5 | 中文",
                "fr | English",
                "%%% | English",
                " | English"
            })
    void shouldSpeakTheLanguageThatIsAskedForAndEnglishOtherwise(String header, String expected) {
        assertThat(Text.of("English", "中文").in(header)).isEqualTo(expected);
    }

    @Test
    void shouldTakeATraceIdFromAWellFormedHeaderOnly() {
        String trace = "0af7651916cd43dd8448eb211c80319c";

        assertThat(TraceId.from("00-" + trace + "-b7ad6b7169203331-01")).isEqualTo(trace);
        assertThat(TraceId.from("00-" + "0".repeat(32) + "-b7ad6b7169203331-01"))
                .isNotEqualTo("0".repeat(32));
        assertThat(TraceId.from("<script>")).matches("[0-9a-f]{32}");
    }

    @Test
    void shouldGiveEveryPlatformCodeATitleInBothLanguagesAndAnErrorStatus() {
        assertThat(PlatformProblem.values()).allSatisfy(code -> {
            assertThat(code.status()).isBetween(400, 599);
            assertThat(code.title().en()).isNotBlank();
            assertThat(code.title().zh()).containsPattern("\\p{IsHan}");
        });
    }
}
