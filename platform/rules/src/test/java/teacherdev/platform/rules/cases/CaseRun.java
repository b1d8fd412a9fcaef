package teacherdev.platform.rules.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A worked example of a case file, in the words of its document: who brings what along, and what must come out. */
final class CaseRun {

    /** A person with inputs, and expected values by step; a value of the form 643/6 is an exact fraction. */
    record Person(String id, Map<String, Object> inputs, Map<String, Object> expect) {}

    final Map<String, Object> schemeInputs = new LinkedHashMap<>();
    final Map<String, Object> expectScheme = new LinkedHashMap<>();
    final List<Person> people = new ArrayList<>();

    CaseRun schemeInput(String name, Object value) {
        schemeInputs.put(name, value);
        return this;
    }

    CaseRun expectScheme(String name, JsonNode value) {
        expectScheme.put(name, value.asText());
        return this;
    }

    Person person(JsonNode id) {
        Person person = new Person(id.asText(), new LinkedHashMap<>(), new LinkedHashMap<>());
        people.add(person);
        return person;
    }

    static List<JsonNode> rows(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    /** A JSON value as a plain value. */
    static Object plain(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> value.decimalValue();
            case BOOLEAN -> value.booleanValue();
            case STRING -> value.asText();
            case ARRAY -> rows(value).stream().map(CaseRun::plain).toList();
            default -> null;
        };
    }

    /** The number that a text of a case file writes. */
    static BigDecimal number(JsonNode value) {
        return new BigDecimal(value.asText());
    }

    /** Puts inputs by the pairs: field of the row, name in the document. A field that is null or absent stays absent. */
    static void inputs(Person person, JsonNode row, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = plain(row.path(pairs[i]));
            if (value != null) {
                person.inputs().put(pairs[i + 1], value);
            }
        }
    }

    static void expects(Person person, JsonNode row, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            JsonNode value = row.get(pairs[i]);
            person.expect().put(pairs[i + 1], value.isBoolean() ? value.booleanValue() : value.asText());
        }
    }

    /** The words of the case files in the words of the documents. */
    static String word(Map<String, String> words, JsonNode value) {
        String word = words.get(value.asText());
        if (word == null) {
            throw new IllegalArgumentException("no word for " + value.asText());
        }
        return word;
    }

    static List<Object> words(Map<String, String> words, JsonNode list) {
        return rows(list).stream().<Object>map(value -> word(words, value)).toList();
    }
}
