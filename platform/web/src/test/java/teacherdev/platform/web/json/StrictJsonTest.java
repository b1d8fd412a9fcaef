package teacherdev.platform.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private final ObjectMapper mapper = strict();

    record Sample(String text, BigDecimal hours, LocalDate date, Integer count, Boolean flag) {}

    @Test
    void shouldReadDecimalsExactlyFromTextAndFromNumbers() throws JsonProcessingException {
        assertThat(mapper.readValue("{\"hours\":\"12.10\"}", Sample.class).hours())
                .isEqualTo(new BigDecimal("12.10"));
        assertThat(mapper.readValue("{\"hours\":0.1}", Sample.class).hours()).isEqualTo(new BigDecimal("0.1"));
    }

    @Test
    void shouldWriteDecimalsAsPlainText() throws JsonProcessingException {
        assertThat(mapper.writeValueAsString(new BigDecimal("1E+3"))).isEqualTo("\"1000\"");
    }

    @Test
    void shouldKeepCharactersBeyondTheBasicPlane() throws JsonProcessingException {
        assertThat(mapper.readValue("{\"text\":\"𠮷\"}", Sample.class).text()).isEqualTo("𠮷");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"hours\":1e999999999}",
                "{\"hours\":\"1e9\"}",
                "{\"hours\":\"\"}",
                "{\"hours\":\"NaN\"}",
                "{\"hours\":true}",
                "{\"hours\":[1]}",
                "{\"date\":\"2026-02-30\"}",
                "{\"date\":\"2026-3-14\"}",
                "{\"date\":\"2026-03-14T00:00:00Z\"}",
                "{\"date\":20260314}",
                "{\"date\":[2026,3,14]}",
                "{\"text\":\"a\\u0000b\"}",
                "{\"text\":\"\\ud800\"}",
                "{\"text\":\"\\udc00a\"}",
                "{\"text\":1}",
                "{\"text\":{}}",
                "{\"count\":\"1\"}",
                "{\"count\":1.5}",
                "{\"flag\":\"true\"}",
                "{\"unknown\":1}",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{} {}",
                "[]"
            })
    void shouldRefuseWhatTheClientCannotHaveMeant(String json) {
        assertThatThrownBy(() -> mapper.readValue(json, Sample.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void shouldRefuseNestingWithoutEnd() {
        String deep = "[".repeat(100_000);

        assertThatThrownBy(() -> mapper.readTree(deep)).isInstanceOf(JsonProcessingException.class);
    }

    private static ObjectMapper strict() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }
}
