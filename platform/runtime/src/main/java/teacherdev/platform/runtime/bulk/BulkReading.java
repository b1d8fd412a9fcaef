package teacherdev.platform.runtime.bulk;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import teacherdev.platform.web.problem.JsonErrors;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.ProblemException.Culprit;
import teacherdev.platform.web.problem.Text;
import teacherdev.platform.web.problem.Violations;

/** Reads the rows of a bulk request, each by itself. */
@ApplicationScoped
public class BulkReading {

    public static final int ROWS_MAX = 10_000;

    private static final Text FORM =
            Text.of("Send an array of rows, or an object with the array `items`", "应为行的数组，或含 items 数组的对象");
    private static final Text TOO_MANY =
            Text.of("Send at most 10,000 rows at once, or import a file", "每次最多 10000 行，更多请使用文件导入");
    private static final Text NOT_AN_OBJECT = Text.of("A row must be a JSON object", "每行应为 JSON 对象");

    private final ObjectMapper mapper;
    private final Validator validator;
    private final ValidatorFactory validators;

    BulkReading(ObjectMapper mapper, Validator validator, ValidatorFactory validators) {
        this.mapper = mapper;
        this.validator = validator;
        this.validators = validators;
    }

    /** The rows of a body: an array, or an object whose only field {@code items} is one. */
    public <T> List<BulkRow<T>> read(InputStream body, Class<T> type) {
        ObjectReader reader = mapper.readerFor(type);
        // After a row comes the next one; only the end of the body must be its end.
        ObjectReader trees = mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        List<BulkRow<T>> rows = new ArrayList<>();
        try (JsonParser json = mapper.createParser(body)) {
            boolean wrapped = enterArray(json);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (rows.size() == ROWS_MAX) {
                    throw new ProblemException(PlatformProblem.TOO_MANY_ROWS, TOO_MANY);
                }
                rows.add(row(rows.size() + 1, trees.readTree(json), reader));
            }
            boolean ended = !wrapped || json.nextToken() == JsonToken.END_OBJECT;
            if (!ended || json.nextToken() != null) {
                throw new ProblemException(PlatformProblem.MALFORMED_JSON, FORM);
            }
        } catch (JsonProcessingException malformed) {
            throw new ProblemException(PlatformProblem.MALFORMED_JSON, JsonErrors.position(malformed));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return rows;
    }

    /** One row that was read elsewhere, for example from a file. */
    public <T> BulkRow<T> read(int row, JsonNode content, Class<T> type) {
        return row(row, content, mapper.readerFor(type));
    }

    private static boolean enterArray(JsonParser json) throws IOException {
        JsonToken first = json.nextToken();
        boolean wrapped = first == JsonToken.START_OBJECT;
        boolean entered = wrapped
                ? "items".equals(json.nextFieldName()) && json.nextToken() == JsonToken.START_ARRAY
                : first == JsonToken.START_ARRAY;
        if (!entered) {
            throw new ProblemException(PlatformProblem.MALFORMED_JSON, FORM);
        }
        return wrapped;
    }

    private <T> BulkRow<T> row(int row, JsonNode content, ObjectReader reader) {
        RowKey key = new RowKey(text(content, "sourceSystem"), key(content));
        if (!content.isObject()) {
            return new BulkRow<>(row, key, null, List.of(new Culprit("", "WRONG_FORM", NOT_AN_OBJECT)));
        }
        try {
            T value = reader.readValue(content);
            return new BulkRow<>(
                    row,
                    key,
                    value,
                    Violations.culprits(validator.validate(value), validators.getMessageInterpolator()));
        } catch (JsonMappingException mismatch) {
            return new BulkRow<>(row, key, null, List.of(JsonErrors.culprit(mismatch)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String key(JsonNode content) {
        String externalId = text(content, "externalId");
        return externalId == null ? text(content, "code") : externalId;
    }

    private static String text(JsonNode content, String field) {
        JsonNode value = content.path(field);
        return value.isTextual() && value.textValue().length() <= 200 ? value.textValue() : null;
    }
}
