package teacherdev.deploy.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GoldenSchoolTest {

    private final SampleCounty county;
    private final School school;
    private final List<Teacher> staff;

    GoldenSchoolTest() throws IOException {
        county = SampleCounty.generate(Path.of("../sample"), SampleCounty.SEED);
        school = county.schools().stream()
                .filter(candidate -> candidate.code().equals(GoldenSchool.CODE))
                .findFirst()
                .orElseThrow();
        staff = county.teachers().stream()
                .filter(teacher -> teacher.assignments().getFirst().schoolCode().equals(GoldenSchool.CODE)
                        && teacher.externalId().startsWith("G-"))
                .toList();
    }

    @Test
    void shouldGiveThePublishedFigures() {
        long teaching =
                staff.stream().filter(member -> !member.subjects().isEmpty()).count();
        long senior = staff.stream()
                .filter(member -> !member.titles().isEmpty()
                        && member.titles().getLast().level().equals("SENIOR"))
                .count();
        Map<String, Long> backbone = staff.stream()
                .filter(member -> !member.honours().isEmpty())
                .map(member -> member.honours().stream()
                        .map(Teacher.Honour::level)
                        .max(Comparator.comparingInt(Qualifications.LEVELS::indexOf))
                        .orElseThrow())
                .collect(Collectors.groupingBy(level -> level, Collectors.counting()));
        long countyAndAbove = backbone.get("PROVINCE") + backbone.get("CITY") + backbone.get("COUNTY");

        assertThat(staff).hasSize(101);
        assertThat(backbone).isEqualTo(Map.of("PROVINCE", 2L, "CITY", 24L, "COUNTY", 20L, "SCHOOL", 26L));
        assertThat(ratio(school.allPupils(), teaching, 1)).isEqualByComparingTo("11.89");
        assertThat(ratio(senior, teaching, 100)).isEqualByComparingTo("60.00");
        assertThat(ratio(countyAndAbove, school.allPupils(), 100)).isEqualByComparingTo("5.16");
    }

    private static BigDecimal ratio(long part, long whole, int scale) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(scale))
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
