package teacherdev.gateway.path;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/v1/teachers",
                "/api/v1/teachers/",
                "/api/v1/schools/5117020001",
                "/api/v1/schools/a.b",
                "/api/v1/schools/...",
                "/api/v1/schools/a..b",
                "/api/v1/schools/%E7%A4%BA%E4%BE%8B",
                "/api/v1/schools/a%20b"
            })
    void shouldAcceptWhatCanBeReadInOneWay(String path) {
        assertThat(PlainPath.isPlain(path)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "api",
                "*",
                "//",
                "/api//v1",
                "/api/v1/teachers//",
                "/./api",
                "/../api",
                "/api/..",
                "/api/.",
                "/api/../q/health",
                "/api/v1\\teachers",
                "/api/v1/teachers;x=y/credits",
                "/api/v1/teachers%2f1",
                "/api/v1/teachers%2F1",
                "/api/v1/teachers%5c1",
                "/api/v1/%2e%2e/x",
                "/api/v1/.%2E/x",
                "/api/v1/%252e%252e/x",
                "/api/v1/teachers%3Bx",
                "/api/v1/%00",
                "/api/v1/%0d%0a",
                "/api/v1/%7f",
                "/api/v1/%",
                "/api/v1/%2",
                "/api/v1/%zz",
                "/api/v1/a b",
                "/api/v1/示例",
                "/api/v1/a\tb"
            })
    void shouldRefuseWhatCouldBeReadInTwoWays(String path) {
        assertThat(PlainPath.isPlain(path)).isFalse();
    }
}
