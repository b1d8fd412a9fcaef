package teacherdev.platform.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import teacherdev.platform.rules.comparison.DocumentDifference;
import teacherdev.platform.rules.comparison.DocumentDifference.Change;
import teacherdev.platform.rules.comparison.DocumentDifference.Kind;
import teacherdev.platform.rules.engine.Documents;

class DocumentDifferenceTest {

    @Test
    void shouldNameWhatChangedByStepAndPlace() {
        List<Change> changes = between(
                "{scheme: x, params: {单价: 20.0}, steps: [{id: a, formula: 1}, {id: b, formula: a * 2, max: 5}]}",
                "{scheme: x, params: {单价: 20}, steps: [{id: c, formula: 3}, {id: b, formula: a * 3}, {id: a, formula: 1}]}");

        assertThat(changes)
                .extracting(Change::path, Change::kind)
                .containsExactly(
                        tuple("steps.b.formula", Kind.CHANGED),
                        tuple("steps.b.max", Kind.REMOVED),
                        tuple("steps.c", Kind.ADDED));
        assertThat(changes.getFirst().from()).isEqualTo("a * 2");
        assertThat(changes.getFirst().to()).isEqualTo("a * 3");
    }

    @Test
    void shouldFindNoDifferenceBetweenEqualDocuments() {
        assertThat(between("{scheme: x, steps: [{id: a, formula: 1}]}", "{steps: [{formula: 1, id: a}], scheme: x}"))
                .isEmpty();
    }

    @SuppressWarnings("unchecked") // a YAML object
    private static List<Change> between(String from, String to) {
        return DocumentDifference.between(
                (Map<String, Object>) Documents.yaml(from), (Map<String, Object>) Documents.yaml(to));
    }
}
