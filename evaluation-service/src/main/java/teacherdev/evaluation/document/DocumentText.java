package teacherdev.evaluation.document;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/**
 * Reads documents from JSON or YAML into plain values and writes them as canonical JSON. Numbers are decimals from the
 * text on; a key that stands twice, a text that a database cannot hold and a number of absurd length are refused.
 */
public final class DocumentText {

    private static final int DIGITS_MAX = 60;
    private static final int YAML_CHARACTERS_MAX = 1_000_000;

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(40)
            .maxStringLength(100_000)
            .maxNumberLength(100)
            .build();
    /** Without the table of key names: filled with very many different keys it costs far more than it saves. */
    private static final JsonFactory JSON_FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private static final ObjectMapper JSON = configured(JsonMapper.builder(JSON_FACTORY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build());
    private static final ObjectMapper YAML = configured(
            new ObjectMapper(YAMLFactory.builder().loaderOptions(yamlLimits()).build()));

    private DocumentText() {}

    private static LoaderOptions yamlLimits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(YAML_CHARACTERS_MAX);
        return limits;
    }

    private static ObjectMapper configured(ObjectMapper mapper) {
        mapper.getFactory().setStreamReadConstraints(LIMITS);
        return mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true)
                .configure(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION.mappedFeature(), false);
    }

    /** The object that a request body holds; YAML if the media type says so, otherwise JSON. */
    public static Map<String, Object> read(byte[] body, String mediaType) {
        boolean isYaml = mediaType != null && mediaType.contains("yaml");
        return object(parsed(isYaml ? YAML : JSON, body));
    }

    /** A document that stands in a request: an object, or a text with YAML. */
    public static Object document(Object given) {
        return given instanceof String text ? object(parsed(YAML, text.getBytes(StandardCharsets.UTF_8))) : given;
    }

    /** A document as it is stored. */
    public static Map<String, Object> stored(String canonical) {
        return object(parsed(JSON, canonical.getBytes(StandardCharsets.UTF_8)));
    }

    private static Object parsed(ObjectMapper mapper, byte[] body) {
        try (JsonParser parser = parser(mapper, text(body))) {
            Object tree = mapper.readValue(parser, Object.class);
            check(tree, "");
            return tree;
        } catch (JacksonException malformed) {
            JsonLocation at = malformed.getLocation();
            throw new ProblemException(
                    EvaluationProblem.MALFORMED_DOCUMENT,
                    at == null
                            ? EvaluationProblem.MALFORMED_DOCUMENT.title()
                            : Text.of(
                                    "At line " + at.getLineNr() + ", column " + at.getColumnNr(),
                                    "第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列"));
        } catch (IOException notUtf8) {
            throw new ProblemException(
                    EvaluationProblem.MALFORMED_DOCUMENT, Text.of("The text is not UTF-8", "文本不是 UTF-8 编码"));
        }
    }

    /** The text of a body; bytes that are no UTF-8 are refused instead of replaced. */
    private static String text(byte[] body) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(body))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static JsonParser parser(ObjectMapper mapper, String text) throws IOException {
        JsonParser parser = mapper.createParser(text);
        return parser instanceof YAMLParser yaml ? new PlainYamlParser(yaml) : parser;
    }

    /** An object, with texts for keys. */
    public static Map<String, Object> object(Object tree) {
        if (!(tree instanceof Map<?, ?> map)) {
            throw new ProblemException(EvaluationProblem.MALFORMED_DOCUMENT, Text.of("An object is needed", "此处需要对象"));
        }
        Map<String, Object> object = new LinkedHashMap<>();
        map.forEach((key, value) -> object.put(String.valueOf(key), value));
        return object;
    }

    private static void check(Object value, String path) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((key, inner) -> {
                    check(String.valueOf(key), path);
                    check(inner, path.isEmpty() ? String.valueOf(key) : path + "." + key);
                });
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    check(list.get(i), path + "[" + i + "]");
                }
            }
            case String text when !isStorable(text) -> throw unusable(path);
            case BigDecimal number
            when number.precision() > DIGITS_MAX || Math.abs((long) number.scale()) > DIGITS_MAX ->
                throw unusable(path);
            case null, default -> {}
        }
    }

    /** Whether a database and UTF-8 can hold the text: no U+0000, no half of a surrogate pair. */
    private static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(each -> each == 0 || (each <= Character.MAX_VALUE && Character.isSurrogate((char) each)));
    }

    private static ProblemException unusable(String path) {
        return ProblemException.ofField(
                EvaluationProblem.MALFORMED_DOCUMENT,
                path,
                Text.of(
                        "A number of too many digits, or a text with U+0000 or half a character",
                        "数字位数过多，或文本含 U+0000、残缺字符"));
    }

    /** The document as compact JSON in its own order; equal texts are equal documents. */
    public static String canonical(Object document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JacksonException ownTree) {
            throw new IllegalStateException(ownTree);
        }
    }

    /** SHA-256 of a canonical document, in hexadecimal. */
    public static String hash(String canonical) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
