package teacherdev.platform.runtime.adopted;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AdoptedSchemesTest {

    private static final AdoptedSchemes SCHEMES = new AdoptedSchemes(List.of(
            scheme("511702", "own", "2025-01-01", "2026-01-01"),
            scheme("CN", "national", "2026-01-01", null),
            scheme("CN", "national", "2021-01-01", null)));

    @Test
    void shouldFindTheSchemeOfACodeThatHoldsOnTheDay() {
        assertThat(SCHEMES.on("own", LocalDate.parse("2025-12-31")))
                .map(AdoptedScheme::scope)
                .contains("511702");
        assertThat(SCHEMES.on("national", LocalDate.parse("2025-12-31")))
                .map(AdoptedScheme::effectiveFrom)
                .contains(LocalDate.parse("2021-01-01"));
        assertThat(SCHEMES.on("national", LocalDate.parse("2026-01-01")))
                .map(AdoptedScheme::effectiveFrom)
                .contains(LocalDate.parse("2026-01-01"));
    }

    @Test
    void shouldFindNothingBeforeASchemeBeginsNorWhenItHasEnded() {
        assertThat(SCHEMES.on("own", LocalDate.parse("2024-12-31"))).isEmpty();
        assertThat(SCHEMES.on("own", LocalDate.parse("2026-01-01"))).isEmpty();
        assertThat(SCHEMES.on("other", LocalDate.parse("2026-01-01"))).isEmpty();
    }

    private static AdoptedSchemes.Dated scheme(String scope, String code, String from, String to) {
        return new AdoptedSchemes.Dated(
                new AdoptedScheme(UUID.randomUUID(), code, 1, scope, "hash", LocalDate.parse(from)),
                to == null ? null : LocalDate.parse(to));
    }
}
