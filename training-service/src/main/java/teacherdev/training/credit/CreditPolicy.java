package teacherdev.training.credit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import teacherdev.training.credit.rules.Mapping;

/**
 * How an organisation values activities, as policy data of kind CREDIT_RULE say. Example:
 * {@code {"scheme": "county-credits", "records": "活动", "credits": "学分", "unit": "CREDIT", "years": "1", "fields": {"学时": "hours"}}}.
 *
 * @param scheme code of the credit scheme; NONE where an hour counts as an hour although a node above has a rule
 * @param firstYear a year in which a period begins
 * @param years how many calendar years a period has over which caps hold: 1, or 5 for a whole cycle
 */
record CreditPolicy(String scheme, Unit unit, Mapping mapping, int firstYear, int years) {

    static final String NONE = "NONE";

    /** Data that cannot be read: no scheme has this code, so that a posting is refused and says why. */
    static final CreditPolicy UNREADABLE =
            new CreditPolicy("", Unit.CREDIT, new Mapping("", "", Map.of(), Map.of(), Map.of(), Set.of()), 2021, 1);

    /** Names that the ledger's values have in documents unless the policy says otherwise. */
    private static final Map<String, String> USUAL = Map.of(
            "学时",
            "hours",
            "形式",
            "form",
            "级别",
            "courseLevel",
            "类别",
            "category",
            "名称",
            "name",
            "日期",
            "date",
            "年度",
            "year");

    private static final Map<String, String> USUAL_INPUTS = Map.of("年度", "periodYear", "起始年", "periodYear");

    /** A span of years over which caps hold. */
    record Period(int firstYear, int years) {}

    static CreditPolicy of(JsonNode content) {
        return new CreditPolicy(
                content.path("scheme").asText(NONE),
                Unit.valueOf(content.path("unit").asText(Unit.CREDIT.name())),
                new Mapping(
                        content.path("records").asText("活动"),
                        content.path("credits").asText("学分"),
                        texts(content.path("fields"), USUAL),
                        texts(content.path("inputs"), USUAL_INPUTS),
                        texts(content.path("checks"), Map.of()),
                        content.path("approverFacts")
                                .valueStream()
                                .map(JsonNode::asText)
                                .collect(Collectors.toSet())),
                content.path("firstYear").asInt(2021),
                Math.max(1, content.path("years").asInt(1)));
    }

    /** The period in which a day lies. */
    Period period(LocalDate day) {
        int since = Math.floorDiv(day.getYear() - firstYear, years);
        return new Period(firstYear + since * years, years);
    }

    private static Map<String, String> texts(JsonNode object, Map<String, String> usual) {
        Map<String, String> texts = new HashMap<>(usual);
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }
}
