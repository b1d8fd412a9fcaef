package teacherdev.teacher.eligibility.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import teacherdev.platform.rules.document.Input;
import teacherdev.platform.rules.leaf.Type;

/**
 * Which fact of a person an input of a document stands for: {@code source: profile} for the fact of its own name,
 * {@code profile.教龄} for another one, {@code profile.荣誉.级别} for one field of a fact's records, as a list.
 *
 * @param input the input, as the document declares it
 * @param fact the name of the fact
 * @param field a field of its records, or null for the whole
 */
public record ProfileInput(Input input, String fact, String field) {

    private static final String SOURCE = "profile";

    public ProfileInput {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(fact, "fact");
    }

    /** An input that says that it comes from the profile; empty for one that is given by hand. */
    public static Optional<ProfileInput> declared(Input input) {
        String source = input.source() == null ? "" : input.source().strip();
        if (source.equals(SOURCE)) {
            return Optional.of(new ProfileInput(input, input.name(), null));
        }
        if (!source.startsWith(SOURCE + ".")) {
            return Optional.empty();
        }
        String[] parts = source.substring(SOURCE.length() + 1).split("\\.", 2);
        return Optional.of(new ProfileInput(input, parts[0].strip(), parts.length == 1 ? null : parts[1].strip()));
    }

    /** An input of a document to which nobody gives anything by hand: without a source it is the fact of its own name. */
    public static ProfileInput of(Input input) {
        return declared(input).orElseGet(() -> new ProfileInput(input, input.name(), null));
    }

    /** The value that these facts give; null for a fact that is not there. */
    public Object value(Map<String, Object> facts) {
        Object value = facts.get(fact);
        if (!(value instanceof List<?> records)) {
            return field == null ? value : null;
        }
        List<Object> values = new ArrayList<>();
        for (Object each : records) {
            if (each instanceof Map<?, ?> entry) {
                Object one = field == null ? declaredFields(entry) : entry.get(field);
                if (one != null) {
                    values.add(one);
                }
            }
        }
        return values;
    }

    /** A document names the fields that it reads; the others are not its business. */
    private Map<String, Object> declaredFields(Map<?, ?> entry) {
        Map<String, Object> declared = new LinkedHashMap<>();
        if (input.type() instanceof Type.Records(Map<String, Type.Scalar> fields)) {
            fields.keySet().stream()
                    .filter(name -> entry.get(name) != null)
                    .forEach(name -> declared.put(name, entry.get(name)));
        }
        return declared;
    }
}
