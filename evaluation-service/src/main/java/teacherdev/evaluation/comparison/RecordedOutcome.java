package teacherdev.evaluation.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import teacherdev.evaluation.document.TieOrder;
import teacherdev.evaluation.document.TimeAllowed;
import teacherdev.platform.rules.engine.Outcome;
import teacherdev.platform.rules.engine.PersonData;
import teacherdev.platform.rules.engine.Program;

/** One document run on what was recorded; people are told apart by id, because each document orders them by its own tie key. */
final class RecordedOutcome {

    private final Outcome outcome;
    private final Map<String, Integer> rows = new HashMap<>();

    private RecordedOutcome(Outcome outcome) {
        this.outcome = outcome;
        for (int row = 0; row < outcome.people(); row++) {
            rows.put(outcome.personId(row), row);
        }
    }

    static RecordedOutcome of(Program program, Recorded recorded, RecordedRequest request) {
        List<PersonData> people = new ArrayList<>(recorded.people().size());
        for (Recorded.Person person : recorded.people()) {
            Map<String, Object> inputs = new LinkedHashMap<>(request.assumed());
            inputs.putAll(person.inputs());
            people.add(new PersonData(
                    person.id(), Effects.only(inputs, program.scheme().inputs().keySet())));
        }
        String tieKey = program.scheme().tieKey();
        if (tieKey != null) {
            people.sort(Comparator.comparing(
                    person -> TieOrder.sortable(person.inputs().get(tieKey))));
        }
        Map<String, Object> schemeInputs = new LinkedHashMap<>(recorded.schemeInputs());
        schemeInputs.putAll(request.schemeInputs());
        return new RecordedOutcome(program.run(
                Effects.only(schemeInputs, program.scheme().schemeInputs().keySet()),
                people,
                TimeAllowed.perRequest()));
    }

    Outcome outcome() {
        return outcome;
    }

    Map<String, Object> values(String person) {
        return outcome.values(rows.get(person));
    }
}
