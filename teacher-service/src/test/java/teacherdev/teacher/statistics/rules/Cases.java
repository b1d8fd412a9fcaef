package teacherdev.teacher.statistics.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The published cases, as test data. */
final class Cases {

    private Cases() {}

    static JsonNode read(String name) {
        try (InputStream file = Cases.class.getResourceAsStream("/cases/" + name + ".json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
