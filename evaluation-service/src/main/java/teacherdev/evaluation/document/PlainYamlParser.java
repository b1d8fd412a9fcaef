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
        if (token == JsonToken.VALUE_EMBEDDED_OBJECT) {
            throw new JsonParseException(this, "binary values are not read");
        }
        return token;
    }
}
