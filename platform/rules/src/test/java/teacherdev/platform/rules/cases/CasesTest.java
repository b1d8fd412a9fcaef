package teacherdev.platform.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import teacherdev.platform.rules.document.SchemeLibrary;
import teacherdev.platform.rules.engine.Documents;
import teacherdev.platform.rules.engine.ExampleCheck;
import teacherdev.platform.rules.engine.Outcome;
import teacherdev.platform.rules.engine.PersonData;
import teacherdev.platform.rules.engine.Program;
import teacherdev.platform.rules.engine.Refusal;
import teacherdev.platform.rules.number.Rational;

/** Every public plan with a worked example, as a document that reproduces each of its figures. */
class CasesTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Map<String, Function<JsonNode, List<CaseRun>>> CASES = new TreeMap<>(Map.ofEntries(
            one("P01-private-school-lesson-rates", PayCases::p01),
            one("P02-homeroom-by-headcount", PayCases::p02),
            one("P03-homeroom-three-parts", PayCases::p03),
            Map.entry(
                    "P07-primary-monthly-pool", example -> List.of(PayCases.p07(example), PayCases.p07Source(example))),
            one("P08-800-per-head-by-score", PayCases::p08),
            one("P09-entitlement-times-score", PayCases::p09),
            one("P14-class-size-coefficients", PayCases::p14),
            one("P15-grade-multipliers-xinjiang", PayCases::p15),
            one("P21-point-system", PayCases::p21),
            one("T01-wenzhou-senior-scoring", TitleCases::t01),
            one("T05-post-competition-100", TitleCases::t05),
            Map.entry("T07-alternatives-and-closed-years", TitleCases::t07),
            one("T08-rural-green-channel", TitleCases::t08),
            one("T10-county-transfer-scoring", TitleCases::t10),
            one("T11-lexicographic-order", TitleCases::t11),
            one("C01-neijiang-hours", TrainingCases::c01),
            one("C05-daily-credits-with-bonus", TrainingCases::c05),
            one("C06-five-year-cycle-zhejiang", TrainingCases::c06),
            one("M01-primary-pairs-two-lessons", TrainingCases::m01),
            one("M02-third-middle-school-agreement", TrainingCases::m02),
            one("M04-middle-school-8-10", TrainingCases::m04)));

    private static Map.Entry<String, Function<JsonNode, List<CaseRun>>> one(
            String id, Function<JsonNode, CaseRun> mapping) {
        return Map.entry(id, example -> List.of(mapping.apply(example)));
    }

    static Stream<String> cases() {
        return CASES.keySet().stream();
    }

    static List<CaseRun> runs(String id) {
        return CASES.get(id).apply(workedExample(id));
    }

    static JsonNode workedExample(String id) {
        try (InputStream file = CasesTest.class.getResourceAsStream("/cases/" + id + ".json")) {
            return JSON.readTree(file).get("worked_example");
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static String document(String id) {
        try (InputStream file = SchemeLibrary.open(id)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldReproduceEveryFigureOfTheCase(String id) {
        Program program = Documents.program(document(id));
        for (CaseRun run : runs(id)) {
            // When
            Outcome outcome = program.run(
                    run.schemeInputs,
                    run.people.stream()
                            .map(person -> new PersonData(person.id(), person.inputs()))
                            .toList());

            // Then
            assertThat(outcome.findings()).isEmpty();
            run.expectScheme.forEach((name, expected) -> assertSame(
                    id + " " + name, expected, outcome.number(name, 0).orElse(null)));
            for (int i = 0; i < run.people.size(); i++) {
                CaseRun.Person person = run.people.get(i);
                assertThat(person.inputs()).isNotEmpty();
                for (Map.Entry<String, Object> expected : person.expect().entrySet()) {
                    String what = id + " " + person.id() + " " + expected.getKey();
                    if (expected.getValue() instanceof Boolean) {
                        assertThat(outcome.values(i)).as(what).containsEntry(expected.getKey(), expected.getValue());
                    } else {
                        assertSame(
                                what,
                                expected.getValue(),
                                outcome.number(expected.getKey(), i).orElse(null));
                    }
                }
            }
        }
    }

    /** Exactly the same number; the case files write decimals and fractions. */
    private static void assertSame(String what, Object expected, Rational found) {
        String text = String.valueOf(expected);
        int stroke = text.indexOf('/');
        Rational number = stroke < 0
                ? Rational.of(new BigDecimal(text))
                : Rational.of(new BigInteger(text.substring(0, stroke)), new BigInteger(text.substring(stroke + 1)));
        assertThat(found).as(what).isEqualTo(number);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldCarryExamplesThatComeOut(String id) {
        Program program = Documents.program(document(id));

        assertThat(program.scheme().examples()).isNotEmpty();
        assertThat(ExampleCheck.failures(program)).isEmpty();
        assertThat(program.scheme().source()).isNotBlank();
    }

    @Test
    void shouldHaveADocumentForEveryCaseWithAWorkedExampleThatIsAScheme() throws IOException {
        List<String> expected;
        try (Stream<java.nio.file.Path> files = java.nio.file.Files.list(
                java.nio.file.Path.of(CasesTest.class.getResource("/cases").getPath()))) {
            expected = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[PTCM].*\\.json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .filter(id -> workedExample(id) != null)
                    .sorted()
                    .toList();
        }

        assertThat(CASES.keySet()).containsExactlyElementsOf(expected);
    }

    @Test
    void shouldNameEachUnmetMinimumOfAPairing() {
        Program program = Documents.program(document("M02-third-middle-school-agreement"));
        JsonNode example = workedExample("M02-third-middle-school-agreement");
        CaseRun run = TrainingCases.m02(example);

        Outcome outcome = program.run(
                Map.of(),
                run.people.stream()
                        .map(person -> new PersonData(person.id(), person.inputs()))
                        .toList());

        List<String> missing = CaseRun.rows(example.at("/rows/1/missing")).stream()
                .map(JsonNode::asText)
                .toList();
        assertThat(outcome.refusals().stream()
                        .filter(refusal -> refusal.person() == 1)
                        .map(Refusal::text)
                        .map(text -> text.en())
                        .collect(Collectors.toList()))
                .containsExactlyElementsOf(missing);
    }
}
