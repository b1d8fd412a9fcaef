package teacherdev.training.attachment.rules;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaKindTest {

    @ParameterizedTest
    @CsvSource({"255044462d312e37, PDF", "ffd8ffe000104a46, JPEG", "89504e470d0a1a0a00, PNG"})
    void shouldKnowAFileByItsFirstBytes(String content, MediaKind kind) {
        assertThat(MediaKind.of(HexFormat.of().parseHex(content))).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%PD", "MZ", "<html>", "PK zip", "GIF89a", " %PDF-1.7"})
    void shouldTakeNothingElse(String content) {
        assertThat(MediaKind.of(content.getBytes(US_ASCII))).isEmpty();
    }

    @Test
    void shouldTakeNoBareBeginning() {
        assertThat(MediaKind.of("%PDF-".getBytes(US_ASCII))).isEmpty();
    }
}
