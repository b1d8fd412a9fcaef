package teacherdev.platform.rules.document;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Findings;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.number.Rational;

/** Reads a whole document. */
public final class SchemeReading {

    private static final Set<String> KEYS = Set.of(
            "scheme",
            "unit",
            "source",
            "note",
            "notes",
            "tie_key",
            "inputs",
            "scheme_inputs",
            "params",
            "tables",
            "steps",
            "examples");
    /** A param that is written like a date is one, unless its type says text. */
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Set<String> PARAM_KEYS = Set.of("value", "type", "unit", "note");
    private static final Set<String> EXAMPLE_KEYS =
            Set.of("name", "note", "scheme_inputs", "inputs", "expect", "people", "expect_scheme");

    private final Findings findings;

    private SchemeReading(Findings findings) {
        this.findings = findings;
    }

    /**
     * Reads a document from a tree of plain values.
     *
     * @param findings receives what is wrong with its form
     */
    public static Scheme read(Object tree, Findings findings) {
        return new SchemeReading(findings).scheme(Fields.of(tree, "", findings).allowing(KEYS));
    }

    private Scheme scheme(Fields fields) {
        fields.require("scheme");
        fields.require("steps");
        String name = fields.text("scheme");
        InputReading inputs = new InputReading(findings);
        List<String> notes = new ArrayList<>(fields.names("notes"));
        if (fields.has("note")) {
            notes.add(fields.text("note"));
        }
        return new Scheme(
                name == null ? "" : name,
                fields.text("unit"),
                fields.text("source"),
                notes.stream().filter(note -> note != null).toList(),
                fields.text("tie_key"),
                fields.has("inputs") ? inputs.read(fields.raw("inputs"), "inputs", Limits.INPUTS_MAX) : Map.of(),
                fields.has("scheme_inputs")
                        ? inputs.read(fields.raw("scheme_inputs"), "scheme_inputs", Limits.INPUTS_MAX)
                        : Map.of(),
                fields.has("params") ? params(fields.object("params")) : Map.of(),
                fields.has("tables") ? new TableReading(findings).read(fields.raw("tables"), "tables") : Map.of(),
                steps(fields),
                examples(fields));
    }

    private List<Step> steps(Fields fields) {
        List<Step> steps = new ArrayList<>();
        StepReading reading = new StepReading();
        for (Fields step : fields.objects("steps", Limits.STEPS_MAX)) {
            reading.read(step).ifPresent(steps::add);
        }
        return steps;
    }

    private Map<String, Scheme.Param> params(Fields fields) {
        Map<String, Scheme.Param> params = new LinkedHashMap<>();
        for (String name : fields.keys()) {
            InputReading.checkName(name, fields.path(name), findings);
            Scheme.Param param = param(name, fields);
            if (param != null) {
                params.put(name, param);
            }
        }
        return params;
    }

    private Scheme.Param param(String name, Fields fields) {
        Object value = fields.raw(name);
        String unit = null;
        String type = null;
        if (value instanceof Map<?, ?>) {
            Fields object = fields.object(name).allowing(PARAM_KEYS);
            object.require("value");
            value = object.raw("value");
            unit = object.text("unit");
            type = object.text("type");
        }
        BigDecimal decimal = value instanceof Number number ? PlainValues.decimal(number) : null;
        if (decimal != null) {
            return new Scheme.Param(name, Scalar.NUMBER, Rational.of(decimal), unit, fields.path(name));
        }
        if (value instanceof Boolean flag) {
            return new Scheme.Param(name, Scalar.BOOL, flag, unit, fields.path(name));
        }
        if (value instanceof String text
                && (type == null ? !ISO_DATE.matcher(text).matches() : type.equals("text"))) {
            return new Scheme.Param(name, Scalar.TEXT, text, unit, fields.path(name));
        }
        try {
            return new Scheme.Param(name, Scalar.DATE, LocalDate.parse(String.valueOf(value)), unit, fields.path(name));
        } catch (DateTimeException invalid) {
            fields.report(
                    name,
                    FindingCode.WRONG_TYPE,
                    "参数应为数字、文本、true/false,或 {type: date, value: \"2025-09-01\"}",
                    "a parameter is a number, a text, true/false, or {type: date, value: \"2025-09-01\"}");
            return null;
        }
    }

    private List<Scheme.Example> examples(Fields fields) {
        List<Scheme.Example> examples = new ArrayList<>();
        for (Fields example : fields.objects("examples", Limits.EXAMPLES_MAX)) {
            example.allowing(EXAMPLE_KEYS);
            examples.add(example.has("people") ? ofSeveral(example) : ofOne(example));
        }
        return examples;
    }

    private static Scheme.Example ofOne(Fields example) {
        example.require("expect");
        Scheme.Example.Person person = new Scheme.Example.Person("1", map(example, "inputs"), map(example, "expect"));
        return new Scheme.Example(
                example.text("name"),
                map(example, "scheme_inputs"),
                List.of(person),
                map(example, "expect_scheme"),
                example.path());
    }

    private static Scheme.Example ofSeveral(Fields example) {
        List<Scheme.Example.Person> people = new ArrayList<>();
        for (Fields person : example.objects("people", Limits.RECORDS_MAX)) {
            person.allowing(Set.of("id", "inputs", "expect"));
            String id = person.has("id") ? String.valueOf(person.raw("id")) : String.valueOf(people.size() + 1);
            people.add(new Scheme.Example.Person(id, map(person, "inputs"), map(person, "expect")));
        }
        Map<String, Object> expect = map(example, "expect_scheme");
        return new Scheme.Example(
                example.text("name"),
                map(example, "scheme_inputs"),
                people,
                expect.isEmpty() ? map(example, "expect") : expect,
                example.path());
    }

    private static Map<String, Object> map(Fields fields, String key) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (fields.has(key)) {
            Fields inner = fields.object(key);
            inner.keys().forEach(name -> map.put(name, inner.raw(name)));
        }
        return map;
    }
}
