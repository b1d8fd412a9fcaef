package teacherdev.platform.rules.document;

import java.io.InputStream;
import java.util.List;

/** The published grammar of the document: a JSON Schema with one worked example for each kind of step. */
public final class SchemeSchema {

    private static final String RESOURCE = "/teacherdev/rules/scheme.schema.json";

    private SchemeSchema() {}

    /** The JSON Schema (draft 2020-12) as UTF-8 text. */
    public static InputStream open() {
        InputStream schema = SchemeSchema.class.getResourceAsStream(RESOURCE);
        if (schema == null) {
            throw new IllegalStateException(RESOURCE + " is missing");
        }
        return schema;
    }

    /** The words for the kinds of steps. */
    public static List<String> stepKinds() {
        return RuleReading.KINDS;
    }
}
