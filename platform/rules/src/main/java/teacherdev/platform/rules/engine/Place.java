package teacherdev.platform.rules.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import teacherdev.platform.rules.document.Input;
import teacherdev.platform.rules.leaf.RecordScope;
import teacherdev.platform.rules.leaf.Scope;
import teacherdev.platform.rules.leaf.Type;

/**
 * Where an expression stands: the names it may use, and the texts that are permitted for those that have a closed list.
 *
 * @param permitted the permitted texts by name; a name that is not there may be any text
 */
record Place(Scope scope, Map<String, List<String>> permitted) {

    /** The inside of a record of an input. */
    Place inside(RecordScope records, Map<String, Input> fields) {
        Map<String, List<String>> inner = new HashMap<>(permitted);
        fields.forEach((name, field) -> {
            inner.remove(name);
            if (!field.oneOf().isEmpty()) {
                inner.put(name, field.oneOf());
            }
        });
        return new Place(records, inner);
    }

    /** The permitted texts of inputs that have a closed list. */
    static Map<String, List<String>> permitted(Map<String, Input> inputs) {
        Map<String, List<String>> permitted = new HashMap<>();
        inputs.forEach((name, input) -> {
            if (!input.oneOf().isEmpty() && input.type() == Type.Scalar.TEXT) {
                permitted.put(name, input.oneOf());
            }
        });
        return permitted;
    }
}
