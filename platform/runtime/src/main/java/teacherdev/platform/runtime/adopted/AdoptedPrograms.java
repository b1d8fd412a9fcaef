package teacherdev.platform.runtime.adopted;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import teacherdev.platform.rules.document.SchemeLibrary;
import teacherdev.platform.rules.engine.Compilation;
import teacherdev.platform.rules.engine.Program;

/** The programs of the schemes that apply; each document is read and compiled once, and kept by its hash. */
@ApplicationScoped
public class AdoptedPrograms {

    private static final int PROGRAMS_MAX = 500;
    private static final String COUNTRY = "CN";
    private static final ObjectMapper JSON = exact(JsonMapper.builder().build());
    private static final ObjectMapper YAML = exact(new ObjectMapper(new YAMLFactory()));

    private final AdoptedRules rules;
    private final Cache<String, Program> programs =
            Caffeine.newBuilder().maximumSize(PROGRAMS_MAX).build();
    private final Map<String, Applicable> shipped = new ConcurrentHashMap<>();

    AdoptedPrograms(AdoptedRules rules) {
        this.rules = rules;
    }

    /** A scheme that applies, and its program. */
    public record Applicable(AdoptedScheme scheme, Program program) {}

    /** The scheme of a code that applies on a day, out of those that were looked up for an organisation before. */
    public Optional<Applicable> applicable(AdoptedSchemes schemes, String code, LocalDate day) {
        return schemes.on(code, day).map(scheme -> new Applicable(scheme, program(scheme.hash())));
    }

    /** The scheme of a kind and code that applies on a day to the organisation at the end of a path. */
    public Optional<Applicable> applicable(List<String> path, String kind, String code, LocalDate day) {
        return rules.scheme(path, kind, code, day).map(scheme -> new Applicable(scheme, program(scheme.hash())));
    }

    /** The same; where nothing is adopted, for example before the first event arrives, the document that is shipped. */
    public Applicable applicableOrShipped(List<String> path, String kind, String code, LocalDate day) {
        return applicable(path, kind, code, day).orElseGet(() -> shipped.computeIfAbsent(code, AdoptedPrograms::read));
    }

    /**
     * Finds the schemes of many organisations with one statement.
     *
     * @param paths the paths of the organisations that will be asked for
     * @param codes the codes that will do; the last one is shipped and applies where nothing is adopted
     */
    public Function<List<String>, Applicable> resolver(
            Collection<List<String>> paths, String kind, List<String> codes, LocalDate day) {
        Set<String> nodes = paths.stream().flatMap(List::stream).collect(Collectors.toSet());
        Map<String, AdoptedScheme> byNode = rules.schemesByNode(nodes, kind, codes, day);
        return path -> path.reversed().stream()
                .map(byNode::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(scheme -> new Applicable(scheme, program(scheme.hash())))
                .orElseGet(() -> shipped.computeIfAbsent(codes.getLast(), AdoptedPrograms::read));
    }

    /** The program of a document that was adopted once, by the hash that a result keeps of it. */
    public Program program(String hash) {
        return programs.get(
                hash,
                _ -> compiled(tree(
                        JSON,
                        rules.document(hash)
                                .orElseThrow(
                                        () -> new IllegalStateException("no adopted document has the hash " + hash)))));
    }

    /** The document that is shipped under a code; empty where none is. */
    public Optional<Applicable> shipped(String code) {
        return SchemeLibrary.has(code)
                ? Optional.of(shipped.computeIfAbsent(code, AdoptedPrograms::read))
                : Optional.empty();
    }

    private static Applicable read(String code) {
        String text = text(code);
        AdoptedScheme scheme =
                new AdoptedScheme(new UUID(0, 0), code, 0, COUNTRY, hash(text), LocalDate.of(2000, 1, 1));
        return new Applicable(scheme, compiled(tree(YAML, text)));
    }

    private static Program compiled(Object tree) {
        // Forbidden indicators were refused when the scheme was adopted.
        return switch (Compilation.compile(tree, Set.of())) {
            case Compilation.Ready(Program program) -> program;
            case Compilation.Refused refused ->
                throw new IllegalStateException("an adopted document does not compile: " + refused.findings());
        };
    }

    private static ObjectMapper exact(ObjectMapper mapper) {
        return mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    private static Object tree(ObjectMapper mapper, String text) {
        try {
            return mapper.readValue(text, Object.class);
        } catch (JacksonException checkedWhenAdopted) {
            throw new IllegalStateException("an adopted document cannot be read", checkedWhenAdopted);
        }
    }

    private static String text(String code) {
        try (InputStream document = SchemeLibrary.open(code)) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
