package teacherdev.evaluation;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;

/** Whatever is sent to a trial, the answer is a clear refusal, and soon. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class TrialBoundsIT {

    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";
    private static final long SOON_MILLIS = 8_000;
    private static final long RUN_SOON_MILLIS = 15_000;
    private static final long SEED = 20_261_127L;
    private static final int MUTATIONS = 400;

    private static final String GOOD = """
            {"scheme": {"scheme": "分配", "scheme_inputs": {"总额": "number"}, "inputs": {"得分": {"type": "number", "min": 0}},
              "tables": {"表": {"甲": 1, "其他": 2}},
              "steps": [{"id": "系数", "lookup": {"table": "表", "by": ["\\"甲\\""]}},
                        {"id": "奖金", "share": {"pool": "总额", "weight": "得分 * 系数"}, "note": "第五条"}]},
             "schemeInputs": {"总额": 100.00}, "people": [{"id": "A", "inputs": {"得分": 1.5}}, {"id": "B", "inputs": {"得分": 2}}]}
            """;

    static Stream<Arguments> malformed() {
        String deep = "[".repeat(100_000);
        String document = "scheme: {scheme: x, steps: [{id: a, formula: %s}]}\npeople: []\n";
        return Stream.of(
                Arguments.of("nothing", JSON, bytes("")),
                Arguments.of("nothing in YAML", YAML, bytes("")),
                Arguments.of("null", JSON, bytes("null")),
                Arguments.of("deep JSON", JSON, bytes("{\"scheme\": " + deep)),
                Arguments.of("deep YAML", YAML, bytes("scheme: " + deep)),
                Arguments.of(
                        "deep block YAML",
                        YAML,
                        bytes(IntStream.range(0, 2_000)
                                .mapToObj(i -> " ".repeat(i) + "a:\n")
                                .collect(Collectors.joining()))),
                Arguments.of("aliases", YAML, bytes("a: &a [1, 1]\nb: &b [*a, *a]\nscheme: *b\n")),
                Arguments.of("an alias as an expression", YAML, bytes("x: &x 1\n" + document.formatted("*x"))),
                Arguments.of("a merge key", YAML, bytes("scheme: {<<: {scheme: x}, steps: []}\n")),
                Arguments.of("a tag of a class", YAML, bytes("scheme: !!javax.script.ScriptEngineManager [x]\n")),
                Arguments.of("binary", YAML, bytes(document.formatted("!!binary aGVsbG8="))),
                Arguments.of("two documents", YAML, bytes("scheme: x\n---\nscheme: y\n")),
                Arguments.of("a tab as indentation", YAML, bytes("scheme:\n\tscheme: x\n")),
                Arguments.of("a list as a key", YAML, bytes("? [a, b]\n: 1\n")),
                Arguments.of("duplicate keys", YAML, bytes("scheme: {scheme: x, scheme: y, steps: []}\n")),
                Arguments.of("not a number", YAML, bytes(document.formatted(".nan"))),
                Arguments.of("infinity", YAML, bytes(document.formatted(".inf"))),
                Arguments.of("a huge number", YAML, bytes(document.formatted("1" + "0".repeat(5_000)))),
                Arguments.of("UTF-32", JSON, GOOD.getBytes(java.nio.charset.Charset.forName("UTF-32BE"))),
                Arguments.of("a huge exponent", JSON, bytes(GOOD.replace("100.00", "1e-999999999"))),
                Arguments.of("half a character", JSON, bytes(GOOD.replace("\"A\"", "\"\\ud800\""))),
                Arguments.of("half a character in YAML", YAML, bytes("scheme: \"\\ud800\"\n")),
                Arguments.of("U+0000", JSON, bytes(GOOD.replace("第五条", "\\u0000"))),
                Arguments.of("not UTF-8", JSON, GOOD.getBytes(java.nio.charset.Charset.forName("GBK"))),
                Arguments.of("not UTF-8 in YAML", YAML, "scheme: 分配".getBytes(java.nio.charset.Charset.forName("GBK"))),
                Arguments.of("a control character", YAML, bytes("scheme: \u0007\n")),
                Arguments.of("long YAML", YAML, bytes("people: [" + "[1],".repeat(300_000) + "1]\n")),
                Arguments.of("one long text", JSON, bytes("{\"scheme\": \"" + "x".repeat(2_000_000) + "\"}")),
                Arguments.of(
                        "unknown inputs", JSON, bytes(GOOD.replace("\"得分\": 1.5", "\"得分\": 1.5, " + keys(200_000)))),
                Arguments.of("a large document", JSON, bytes(GOOD.replace("\"甲\": 1", "\"甲\": 1, " + keys(200_000)))));
    }

    private static String keys(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"得分得分" + i + "\": 1").collect(Collectors.joining(","));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void shouldRefuseClearlyAndSoon(String what, String mediaType, byte[] body) {
        Response answer = trial(mediaType, body);

        assertThat(answer.statusCode()).as(what + answer.asString()).isBetween(400, 422);
        assertThat(answer.contentType()).contains("application/problem+json");
        assertThat(answer.<String>path("code")).isNotBlank();
        assertThat(answer.timeIn(TimeUnit.MILLISECONDS)).as(what).isLessThan(SOON_MILLIS);
    }

    @Test
    void shouldRefuseAnotherMediaType() {
        assertThat(trial("text/plain", bytes(GOOD)).statusCode()).isEqualTo(415);
    }

    @Test
    void shouldNeverBreakOnADamagedRequest() {
        byte[] good = bytes(GOOD);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] damaged = damaged(good, random);

            Response answer = trial(i % 2 == 0 ? JSON : YAML, damaged);

            assertThat(answer.statusCode())
                    .as(new String(damaged, StandardCharsets.UTF_8) + answer.asString())
                    .isIn(200, 400, 422);
        }
    }

    /** Some bytes changed, a stretch cut out, or a stretch doubled. */
    private static byte[] damaged(byte[] good, SplittableRandom random) {
        byte[] bytes = good.clone();
        int at = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, at + 1 + random.nextInt(40));
        return switch (random.nextInt(3)) {
            case 0 -> {
                for (int i = at; i < to; i += 7) {
                    bytes[i] = (byte) random.nextInt(32, 127);
                }
                yield bytes;
            }
            case 1 -> joined(Arrays.copyOfRange(bytes, 0, at), Arrays.copyOfRange(bytes, to, bytes.length));
            default -> joined(Arrays.copyOfRange(bytes, 0, to), Arrays.copyOfRange(bytes, at, bytes.length));
        };
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    @Test
    void shouldEndTheHardestRunThatADocumentCanAskFor() {
        String terms =
                IntStream.range(0, 40).mapToObj(i -> "x/" + (10_007 + 2 * i)).collect(Collectors.joining(" + "));
        String steps = IntStream.range(0, 200)
                .mapToObj(i -> "{\"id\": \"s" + i + "\", \"formula\": \"" + terms + "\"}")
                .collect(Collectors.joining(","));
        String people = IntStream.range(0, 5_000)
                .mapToObj(i -> "{\"id\": \"" + i + "\", \"inputs\": {\"x\": 7}}")
                .collect(Collectors.joining(","));

        endsSoon(steps, people);
    }

    /** Everybody points at everybody: each of many figures is made of all people, for each person. */
    @Test
    void shouldEndARunInWhichAllPointAtAll() {
        String steps = IntStream.range(0, 200)
                .mapToObj(i -> "{\"id\": \"s" + i + "\", \"aggregate\": {\"fn\": \"variance\", \"of\": \"x + " + i
                        + "\", \"best\": \"4900 + x - x\", \"link\": {\"theirs\": \"1\", \"mine\": \"1\"}}}")
                .collect(Collectors.joining(","));
        String people = IntStream.range(0, 5_000)
                .mapToObj(i -> "{\"id\": \"" + i + "\", \"inputs\": {\"x\": 0.1" + (100_003 + i) + "}}")
                .collect(Collectors.joining(","));

        endsSoon(steps, people);
    }

    private static void endsSoon(String steps, String people) {
        Response answer = trial(
                JSON,
                bytes("{\"scheme\": {\"scheme\": \"x\", \"inputs\": {\"x\": \"number\"}, \"steps\": [" + steps
                        + "]}, \"people\": [" + people + "]}"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.code")).containsExactly("LIMIT_EXCEEDED");
        assertThat(answer.timeIn(TimeUnit.MILLISECONDS)).isLessThan(RUN_SOON_MILLIS);
    }

    private static Response trial(String mediaType, byte[] body) {
        return given().auth()
                .oauth2(Tokens.clerkOf("x"))
                .config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(mediaType)
                .body(body)
                .post("/api/v1/schemes/trial");
    }
}
