package teacherdev.deploy.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import teacherdev.deploy.county.Teacher.Assignment;

class SampleCountyTest {

    private static final Path FOLDER = Path.of("../sample");
    private static final SampleCounty COUNTY = generate();
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @Test
    void shouldHaveTheRealDivisionsWithoutPlaceholders() {
        Map<Integer, Long> byLength = COUNTY.regions().stream()
                .collect(Collectors.groupingBy(region -> region.code().length(), Collectors.counting()));

        assertThat(byLength).isEqualTo(Map.of(2, 31L, 4, 333L, 6, 2_978L));
        assertThat(region("110101")).isEqualTo(new Region("110101", "东城区", "11"));
        assertThat(region("511702")).isEqualTo(new Region("511702", "通川区", "5117"));
        assertThat(region("500229").parent()).isEqualTo("50");
    }

    @Test
    void shouldNameEachDivisionAfterTheOneAboveIt() {
        Set<String> known = new HashSet<>(Set.of(Divisions.COUNTRY));
        for (Region region : COUNTY.regions()) {
            assertThat(known).contains(region.parent());
            assertThat(known.add(region.code())).isTrue();
        }
    }

    @Test
    void shouldHaveSixtyOrganisationsOfAllKindsAndTheGoldenSchool() {
        Map<String, Long> kinds = count(COUNTY.schools(), School::kind);
        Map<String, Long> settings = count(COUNTY.schools(), School::setting);

        assertThat(COUNTY.schools()).hasSize(61);
        assertThat(kinds)
                .isEqualTo(Map.of("SCHOOL", 53L, "TEACHING_POINT", 6L, "RESEARCH_OFFICE", 1L, "TRAINING_CENTRE", 1L));
        assertThat(settings.keySet()).containsExactlyInAnyOrder("URBAN", "TOWN", "VILLAGE");
        assertThat(COUNTY.schools())
                .filteredOn(school -> school.stages().equals(List.of("PRIMARY", "JUNIOR")))
                .hasSize(4);
        assertThat(COUNTY.schools())
                .filteredOn(school -> school.stages().equals(List.of("JUNIOR", "SENIOR")))
                .hasSize(2);
        assertThat(COUNTY.schools())
                .filteredOn(school -> school.kind().equals("TEACHING_POINT"))
                .allMatch(point -> COUNTY.schools().stream()
                        .anyMatch(school -> school.code().equals(point.parent())));
    }

    @Test
    void shouldHaveThreeThousandTeachersBesideTheGoldenSchool() {
        assertThat(COUNTY.teachers()).hasSize(3_101);
        assertThat(COUNTY.teachers()).extracting(Teacher::externalId).doesNotHaveDuplicates();
        assertThat(COUNTY.teachers())
                .extracting(Teacher::externalId)
                .contains("T-0001", "T-0002")
                .doesNotContain("T-1000");
    }

    @Test
    void shouldGiveEverybodyExactlyOnePrimaryPostOnEachDay() {
        for (Teacher teacher : COUNTY.teachers()) {
            List<Assignment> primary =
                    teacher.assignments().stream().filter(Assignment::primary).toList();
            assertThat(primary.getFirst().from()).isEqualTo(teacher.hiredOn());
            assertThat(primary.getLast().to()).isNull();
            for (int i = 1; i < primary.size(); i++) {
                assertThat(primary.get(i).from()).isEqualTo(primary.get(i - 1).to());
            }
        }
    }

    @Test
    void shouldLetSomeMoveAndSomeWorkAtTwoSchools() {
        assertThat(COUNTY.teachers())
                .filteredOn(
                        teacher -> !teacher.primarySchoolOn(teacher.hiredOn()).equals(teacher.primarySchoolOn(TODAY)))
                .hasSizeBetween(100, 300);
        assertThat(COUNTY.teachers())
                .filteredOn(teacher -> teacher.assignments().stream().anyMatch(post -> !post.primary()))
                .hasSizeBetween(20, 150)
                .allMatch(teacher -> teacher.assignments().stream()
                                .filter(post -> post.to() == null)
                                .map(post -> new BigDecimal(post.fte()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(BigDecimal.ONE)
                        == 0);
    }

    @Test
    void shouldInventIdentityNumbersThatPassTheStandard() {
        List<String> numbers = COUNTY.teachers().stream()
                .map(Teacher::identityNumber)
                .filter(number -> number != null && !number.equals("11010519491231002X"))
                .toList();

        assertThat(numbers).hasSize(3_099).doesNotHaveDuplicates().allMatch(number -> number.startsWith("990000"));
        assertThat(IdentityNumbers.of(LocalDate.of(1988, 3, 9), 0, false)).hasSize(18);
        assertThat(numbers).allMatch(SampleCountyTest::hasRightCheckCharacter);
    }

    @Test
    void shouldHaveFortyThousandActivitiesOfFiveYearsThatCountOnce() {
        Map<Integer, Long> years =
                count(COUNTY.activities(), activity -> activity.date().getYear());
        Map<String, Teacher> teachers =
                COUNTY.teachers().stream().collect(Collectors.toMap(Teacher::externalId, Function.identity()));

        assertThat(COUNTY.activities()).hasSize(40_000);
        assertThat(years).isEqualTo(Map.of(2022, 8_800L, 2023, 8_800L, 2024, 8_800L, 2025, 8_800L, 2026, 4_800L));
        assertThat(COUNTY.activities())
                .extracting(activity -> activity.externalId() + " " + activity.teacher())
                .doesNotHaveDuplicates();
        assertThat(COUNTY.activities())
                .allMatch(
                        activity -> !teachers.get(activity.teacher()).hiredOn().isAfter(activity.date()));
    }

    @Test
    void shouldKeepTitlesInOrder() {
        for (Teacher teacher : COUNTY.teachers()) {
            assertThat(teacher.titles()).extracting(Teacher.Title::appointedOn).isSorted();
            assertThat(teacher.titles())
                    .allMatch(title -> title.appointedOn().isAfter(teacher.hiredOn())
                            && !title.qualifiedOn().isAfter(title.appointedOn()));
        }
    }

    @Test
    void shouldMakeTheSameCountyFromTheSameSeed() throws IOException {
        assertThat(SampleCounty.generate(FOLDER, SampleCounty.SEED)).isEqualTo(COUNTY);
        assertThat(SampleCounty.generate(FOLDER, 1).teachers()).isNotEqualTo(COUNTY.teachers());
    }

    private static boolean hasRightCheckCharacter(String number) {
        int remainder = 0;
        for (int i = 0; i < number.length(); i++) {
            char digit = number.charAt(i);
            remainder = (remainder * 2 + (digit == 'X' ? 10 : digit - '0')) % 11;
        }
        return remainder == 1;
    }

    private static Region region(String code) {
        return COUNTY.regions().stream()
                .filter(region -> region.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static <T, K> Map<K, Long> count(List<T> all, Function<T, K> key) {
        return all.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }

    private static SampleCounty generate() {
        try {
            return SampleCounty.generate(FOLDER, SampleCounty.SEED);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
