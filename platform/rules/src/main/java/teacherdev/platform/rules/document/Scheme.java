package teacherdev.platform.rules.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import teacherdev.platform.rules.leaf.Type;

/**
 * A plan as a document.
 *
 * @param name what the plan is called
 * @param unit the unit of the result (元, 分, 学时, 学分), or null
 * @param source the regulation or plan it writes down, or null
 * @param tieKey the input that decides ties in a cycle, or null; in a trial the order of the people decides
 */
public record Scheme(
        String name,
        String unit,
        String source,
        List<String> notes,
        String tieKey,
        Map<String, Input> inputs,
        Map<String, Input> schemeInputs,
        Map<String, Param> params,
        Map<String, Table> tables,
        List<Step> steps,
        List<Example> examples) {

    public Scheme {
        Objects.requireNonNull(name, "name");
        notes = List.copyOf(notes);
        inputs = ordered(inputs);
        schemeInputs = ordered(schemeInputs);
        params = ordered(params);
        tables = ordered(tables);
        steps = List.copyOf(steps);
        examples = List.copyOf(examples);
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** A named constant of the plan; its value is a Rational, String, Boolean or LocalDate. */
    public record Param(String name, Type.Scalar type, Object value, String unit, String path) {}

    /**
     * A worked example. All values are trees of plain values as they stand in the document.
     *
     * @param expect expected values of scheme-wide steps
     */
    public record Example(
            String name,
            Map<String, Object> schemeInputs,
            List<Person> people,
            Map<String, Object> expect,
            String path) {
        public Example {
            people = List.copyOf(people);
        }

        /** One person of an example. */
        public record Person(String id, Map<String, Object> inputs, Map<String, Object> expect) {}
    }
}
