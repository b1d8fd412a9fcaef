package teacherdev.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import teacherdev.platform.rules.document.SchemeLibrary;

/** A county's credit rule, put straight where events would bring it: what is tested is not how it came there. */
public final class CreditRule {

    private static final String SCHEME = """
            insert into adopted_scheme (scheme_id, row_version, code, version, kind, scope, content_hash, effective_from, document)
            values (?, 1, ?, ?::int, 'CREDIT', ?, ?, ?::date, ?)
            """;
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private CreditRule() {}

    /** A document of the library. */
    public static JsonNode shipped(String id) {
        try (InputStream document = SchemeLibrary.open(id)) {
            return YAML.readTree(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static JsonNode document(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A version of a scheme with the scope's own code. */
    public static void adopt(String scope, int version, String from, JsonNode document) {
        String hash = UUID.randomUUID().toString();
        Staff.run(SCHEME, UUID.randomUUID(), code(scope), version, scope, hash, from, document.toString());
    }

    /** Policy data; the code of the scope's scheme stands for {@code %s}. */
    public static void apply(String scope, String from, String content) {
        Policy.adopt("CREDIT_RULE", scope, from, content.formatted(code(scope)));
    }

    public static String code(String scope) {
        return "credits-" + scope;
    }
}
