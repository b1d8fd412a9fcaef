package teacherdev.evaluation.pay.correction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import teacherdev.evaluation.pay.correction.PendingView.Change;

/** Holds the facts that a statement was made with against those that are known now. */
final class KnownDifferently {

    /** The facts of the roster by their names in a statement, with what they are made of. */
    private static final Map<String, String> ROSTER = new LinkedHashMap<>();

    static {
        ROSTER.put("employmentKind", "employment.kind");
        ROSTER.put("ethicsVeto", "ethics.veto");
        ROSTER.put("present", "assignments");
        ROSTER.put("headcount", "assignments");
    }

    private KnownDifferently() {}

    static List<Change> between(JsonNode then, JsonNode now) {
        List<Change> changes = new ArrayList<>();
        ROSTER.forEach((fact, source) -> {
            if (!Objects.equals(then.get(fact), now.get(fact))) {
                changes.add(new Change(fact, then.get(fact), now.get(fact), source, null));
            }
        });
        // Statements from before plans read anything were made with uploads only.
        if (then.has("read")) {
            names(then.get("read"), now.path("read"))
                    .forEach(input -> addRead(
                            input,
                            then.get("read").path(input),
                            now.path("read").path(input),
                            changes));
        }
        return changes;
    }

    /** Another version of a result with the same value is no difference. */
    private static void addRead(String input, JsonNode before, JsonNode after, List<Change> changes) {
        if (!Objects.equals(before.get("value"), after.get("value"))) {
            JsonNode told = after.has("source") ? after : before;
            changes.add(new Change(
                    input,
                    before.get("value"),
                    after.get("value"),
                    told.path("source").asText(),
                    after.has("origin") ? after.get("origin").asText() : null));
        }
    }

    private static Set<String> names(JsonNode then, JsonNode now) {
        Set<String> names = new LinkedHashSet<>();
        then.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
