package teacherdev.gateway.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/teachers/**, /api/v1/teachers, true",
        "/api/v1/teachers/**, /api/v1/teachers/1/x, true",
        "/api/v1/teachers/*, /api/v1/teachers/1, true",
        "/api/v1/teachers/*, /api/v1/teachers, false",
        "/api/v1/teachers/*, /api/v1/teachers/1/x, false",
        "/api/v1/teachers/*/credits/**, /api/v1/teachers/1/credits, true",
        "/api/v1/teachers/*/credits/**, /api/v1/teachers/1/credits/2/reversal, true",
        "/api/v1/teachers/*/credits/**, /api/v1/teachers/1/creditsX, false",
        "/api/v1/me, /api/v1/merry, false"
    })
    void shouldMatchSegmentBySegment(String pattern, String path, boolean matches) {
        assertThat(PathPattern.of(pattern).matches(PathPattern.segments(path))).isEqualTo(matches);
    }

    @Test
    void shouldRefuseARestInTheMiddle() {
        assertThatThrownBy(() -> PathPattern.of("/a/**/b")).isInstanceOf(IllegalArgumentException.class);
    }
}
