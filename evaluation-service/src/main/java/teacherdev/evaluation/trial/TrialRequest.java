package teacherdev.evaluation.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.evaluation.document.DocumentText;
import teacherdev.evaluation.document.Findings;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.rules.engine.PersonData;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;

/** What a trial runs on. */
@Schema(description = "A document and the data of some people. Numbers may be JSON numbers or decimal strings.")
record TrialRequest(
        @Schema(
                description = "The document, see /api/v1/schemes/schema; as an object, or as a text with YAML",
                implementation = Object.class)
        Object scheme,

        @Schema(description = "One value per name of scheme_inputs")
        Map<String, Object> schemeInputs,

        @Schema(description = "At most 5,000; their order decides ties")
        List<Person> people) {

    private static final int PEOPLE_MAX = 5_000;

    @Schema(name = "TrialPerson")
    record Person(@Schema(examples = "W1") String id, Map<String, Object> inputs) {}

    /** Reads a body; whatever does not belong into it is named. */
    static TrialRequest of(Map<String, Object> body) {
        List<Finding> findings = new ArrayList<>();
        for (String key : body.keySet()) {
            if (!List.of("scheme", "schemeInputs", "people").contains(key)) {
                findings.add(finding(key, FindingCode.UNKNOWN_KEY, key, "未知的字段", "unknown field"));
            }
        }
        if (body.get("scheme") == null) {
            findings.add(finding("scheme", FindingCode.MISSING_KEY, "scheme", "缺少 scheme", "scheme is missing"));
        }
        Map<String, Object> schemeInputs = map(body.get("schemeInputs"), "schemeInputs", findings);
        List<Person> people = people(body.get("people"), findings);
        if (!findings.isEmpty()) {
            throw Findings.problem(EvaluationProblem.DATA_REFUSED, findings);
        }
        return new TrialRequest(DocumentText.document(body.get("scheme")), schemeInputs, people);
    }

    private static List<Person> people(Object value, List<Finding> findings) {
        List<Person> people = new ArrayList<>();
        if (value == null) {
            return people;
        }
        if (!(value instanceof List<?> list) || list.size() > PEOPLE_MAX) {
            findings.add(finding(
                    "people",
                    FindingCode.TOO_LARGE,
                    "people",
                    "people 应为最多 " + PEOPLE_MAX + " 人的列表",
                    "people must be a list of at most " + PEOPLE_MAX));
            return people;
        }
        for (int i = 0; i < list.size(); i++) {
            String path = "people[" + i + "]";
            Map<String, Object> person = map(list.get(i), path, findings);
            Object id = person.get("id");
            if (!(id instanceof String || id instanceof Number)) {
                findings.add(finding(path + ".id", FindingCode.MISSING_KEY, "id", "缺少 id", "id is missing"));
            }
            for (String key : person.keySet()) {
                if (!key.equals("id") && !key.equals("inputs")) {
                    findings.add(finding(path + "." + key, FindingCode.UNKNOWN_KEY, key, "未知的字段", "unknown field"));
                }
            }
            people.add(new Person(String.valueOf(id), map(person.get("inputs"), path + ".inputs", findings)));
        }
        return people;
    }

    private static Map<String, Object> map(Object value, String path, List<Finding> findings) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> given) {
            given.forEach((key, each) -> map.put(String.valueOf(key), each));
        } else if (value != null) {
            findings.add(finding(path, FindingCode.WRONG_TYPE, null, "此处需要对象", "an object is needed here"));
        }
        return map;
    }

    private static Finding finding(String path, FindingCode code, String field, String zh, String en) {
        return Finding.at(path, code, field, Message.of(zh, en));
    }

    List<PersonData> data() {
        return people.stream()
                .map(person -> new PersonData(person.id(), person.inputs()))
                .toList();
    }
}
