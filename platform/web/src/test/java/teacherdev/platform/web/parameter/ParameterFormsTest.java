package teacherdev.platform.web.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import teacherdev.platform.web.problem.ProblemException;

class ParameterFormsTest {

    private enum Colour {
        RED,
        GREEN
    }

    @SuppressWarnings("unused")
    private static void asked(@QueryParam("asked") String parameter) {}

    @Test
    void shouldNameTheParameterAndTheConstantsThatItMayBe() {
        ParamConverter<Colour> colours = converter(Colour.class);

        assertThat(colours.fromString("GREEN")).isEqualTo(Colour.GREEN);
        assertThatThrownBy(() -> colours.fromString("green"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.culprits()).hasSize(1);
                    assertThat(problem.culprits().getFirst().field()).isEqualTo("asked");
                    assertThat(problem.culprits().getFirst().reason().en()).isEqualTo("one of RED, GREEN");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "+999999999-12-31", "+10000-01-01", "0000-12-31", "2026-02-30"})
    void shouldRefuseDaysThatNobodyCanComputeWith(String day) {
        assertThatThrownBy(() -> converter(LocalDate.class).fromString(day)).isInstanceOf(ProblemException.class);
    }

    @Test
    void shouldReadDaysAndInstantsOfFourDigitYears() {
        assertThat(converter(LocalDate.class).fromString("9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(converter(Instant.class).fromString("0001-01-01T00:00:00Z"))
                .isEqualTo(Instant.parse("0001-01-01T00:00:00Z"));
        assertThatThrownBy(() -> converter(Instant.class).fromString("+10000-01-01T00:00:00Z"))
                .isInstanceOf(ProblemException.class);
    }

    private static <T> ParamConverter<T> converter(Class<T> type) {
        try {
            Annotation[] annotations = ParameterFormsTest.class.getDeclaredMethod("asked", String.class)
                    .getParameterAnnotations()[0];
            return new ParameterForms().getConverter(type, type, annotations);
        } catch (NoSuchMethodException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
