package teacherdev.evaluation.document;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;

/**
 * YAML without aliases: a few lines of them could stand for a document of any size, and the library would hand them on as
 * texts, silently.
 */
final class PlainYamlParser extends JsonParserDelegate {

    private static final int NUMBER_LENGTH_MAX = 100;

    private final YAMLParser yaml;

    PlainYamlParser(YAMLParser yaml) {
        super(yaml);
        this.yaml = yaml;
    }

    @Override
    public JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (yaml.isCurrentAlias() || (token == JsonToken.FIELD_NAME && "<<".equals(currentName()))) {
            throw new JsonParseException(this, "aliases and merge keys are not read");
        }
        if (token != null && token.isNumeric() && getTextLength() > NUMBER_LENGTH_MAX) {
            throw new JsonParseException(this, "a number of too many digits");
        }
        if (token == JsonToken.VALUE_EMBEDDED_OBJECT) {
            throw new JsonParseException(this, "binary values are not read");
        }
        return token;
    }
}
