package teacherdev.evaluation.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.evaluation.cycle.Collecting;
import teacherdev.evaluation.cycle.Cycle;
import teacherdev.evaluation.cycle.CycleState;
import teacherdev.evaluation.cycle.CycleStore;
import teacherdev.evaluation.cycle.SheetKind;
import teacherdev.evaluation.document.DocumentText;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;

/** The inputs of finished assessment cycles, as the results that stand have stored them. */
@ApplicationScoped
class RecordedCycles {

    private static final String IN_SCOPE = "select id from evaluation_cycle where id = ? and path && ?";
    private static final String PEOPLE = """
            select p.teacher_id, r.inputs from evaluation_participant p
            join evaluation_result r on r.participant_id = p.id and r.superseded_at is null
            where p.cycle_id = ? and p.sheet = ? order by p.id limit ?
            """;

    private final Sql sql;
    private final CycleStore cycles;
    private final Collecting collecting;

    RecordedCycles(Sql sql, CycleStore cycles, Collecting collecting) {
        this.sql = sql;
        this.cycles = cycles;
        this.collecting = collecting;
    }

    /** Not found unless the scope covers the whole cycle: ranks and averages are made of everybody in it. */
    Recorded of(Access access, UUID cycleId, SheetKind sheet) {
        Cycle cycle = sql.first(IN_SCOPE, row -> row.id("id"), cycleId, access.scopeArray())
                .flatMap(cycles::find)
                .orElseThrow(CycleStore::notFound);
        if (cycle.state() != CycleState.PUBLISHED && cycle.state() != CycleState.LOCKED) {
            throw CycleStore.inState(cycle);
        }
        List<Recorded.Person> people = sql.list(
                PEOPLE,
                row -> new Recorded.Person(row.id("teacher_id").toString(), values(row.text("inputs"))),
                cycleId,
                sheet,
                Recorded.PEOPLE_MAX + 1);
        Cycle.Binding binding = cycle.binding(sheet);
        return new Recorded(
                binding == null ? null : binding.schemeId(),
                cycle.rules(),
                collecting.schemeInputs(cycle, sheet),
                people,
                true,
                0);
    }

    /** Results store each value with its source. */
    private static Map<String, Object> values(String stored) {
        Map<String, Object> values = new LinkedHashMap<>();
        DocumentText.stored(stored).forEach((name, sourced) -> values.put(name, ((List<?>) sourced).getFirst()));
        return values;
    }
}
