package teacherdev.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static teacherdev.deploy.e2e.County.as;

import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import teacherdev.deploy.county.SampleCounty;

/**
 * The sample county is loaded through the public API as {@code deploy/up} does; what the statistics then say is worked out a
 * second way, with plain SQL over the files from which it was loaded, and must be the same.
 */
@ExtendWith(RunningSystem.class)
class SampleFiguresIT {

    private static final String GOLDEN_SCHOOL = "5117020061";

    private static SampleFiles files;
    private final String bureau = RunningSystem.token("county-bureau", SampleCounty.COUNTY);

    @BeforeAll
    static void load() throws Exception {
        RunningSystem.loadSample();
        files = SampleFiles.read(RunningSystem.data().sample());
    }

    @AfterAll
    static void close() throws SQLException {
        files.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024, 2025})
    void shouldCountHoursPeopleAndCompletionOfEachSchool(int year) throws Exception {
        JsonPath answer = statistics("/training?groupBy=school&region=" + SampleCounty.COUNTY + "&year=" + year);

        SortedMap<String, List<String>> expected = files.trainingOfSchools(year);
        assertThat(expected).hasSizeGreaterThan(50);
        assertThat(rows(answer, "items", "school", "hours", "activities", "people", "staff", "completed"))
                .isEqualTo(expected);
        assertThat(row(answer.getMap("total"), "hours", "activities", "people", "staff", "completed"))
                .isEqualTo(files.trainingInAll(year));
    }

    @ParameterizedTest
    @CsvSource({"2023, courseLevel", "2023, form", "2023, month", "2025, courseLevel", "2025, form", "2025, month"})
    void shouldCountHoursAndPeopleOfEachKindOfActivity(int year, String dimension) throws Exception {
        JsonPath answer =
                statistics("/training?region=" + SampleCounty.COUNTY + "&year=" + year + "&groupBy=" + dimension);

        SortedMap<String, List<String>> expected = files.trainingByKind(year, dimension);
        assertThat(expected).hasSizeGreaterThan(1);
        assertThat(rows(answer, "items", dimension, "hours", "activities", "people"))
                .isEqualTo(expected);
    }

    @Test
    void shouldCountTheTitlesOfEachSchool() throws Exception {
        JsonPath answer =
                statistics("/titles?groupBy=school,title&asOf=2025-12-31&organisation=" + SampleCounty.COUNTY);

        assertThat(counts(answer, "school", "title")).isEqualTo(files.titlesOfSchools());
    }

    @Test
    void shouldCountDegreesByGender() throws Exception {
        JsonPath answer =
                statistics("/staff?groupBy=gender,degree&asOf=2025-12-31&organisation=" + SampleCounty.COUNTY);

        assertThat(counts(answer, "gender", "degree")).isEqualTo(files.degreesByGender());
    }

    @Test
    void shouldGiveThePublishedFiguresOfTheGoldenSchool() {
        as(bureau)
                .get("/api/v1/statistics/staff/ratios?asOf=2026-03-01&node=" + GOLDEN_SCHOOL)
                .then()
                .statusCode(200)
                .body("pupils", equalTo(892))
                .body("staff", equalTo(101))
                .body("fullTimeTeachers", equalTo(75))
                .body("pupilsPerTeacher", equalTo("11.89"))
                .body("seniorPercent", equalTo("60.00"))
                .body("backboneCountyAndAbovePer100Pupils", equalTo("5.16"));
    }

    @Test
    void shouldFindNoDifferenceBetweenTheSumsAndTheLedger() {
        as(bureau)
                .get("/api/v1/statistics/training/reconciliation")
                .then()
                .statusCode(200)
                .body("differences", empty());
    }

    private JsonPath statistics(String question) {
        return as(bureau)
                .get("/api/v1/statistics" + question)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static SortedMap<String, List<String>> rows(JsonPath answer, String list, String key, String... columns) {
        return answer.<Map<String, Object>>getList(list).stream()
                .collect(byKey(item -> Objects.toString(item.get(key)), item -> row(item, columns)));
    }

    private static SortedMap<String, List<String>> counts(JsonPath answer, String... dimensions) {
        return answer.<Map<String, Object>>getList("groups").stream()
                .collect(byKey(
                        group -> String.join(" ", row((Map<?, ?>) group.get("key"), dimensions)),
                        group -> row(group, "count")));
    }

    private static List<String> row(Map<?, ?> item, String... columns) {
        return Stream.of(columns).map(item::get).map(Objects::toString).toList();
    }

    private static <T> Collector<T, ?, SortedMap<String, List<String>>> byKey(
            Function<T, String> key, Function<T, List<String>> value) {
        return Collectors.toMap(
                key,
                value,
                (_, _) -> {
                    throw new AssertionError("a group stands twice");
                },
                TreeMap::new);
    }
}
