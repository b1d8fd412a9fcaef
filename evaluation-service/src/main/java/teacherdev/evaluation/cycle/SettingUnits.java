package teacherdev.evaluation.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Says which units are rewarded and which are counted together, before anything is public. */
@ApplicationScoped
public class SettingUnits {

    private static final String SET = """
            update evaluation_unit u set rewarded = given.rewarded, merged_into = nullif(given.merged_into, '')
            from unnest(?::text[], ?::text[]::boolean[], ?::text[]) as given(code, rewarded, merged_into)
            where u.cycle_id = ? and u.code = given.code
            """;
    private static final String WRONG = """
            select count(*) as wrong from evaluation_unit u
            left join evaluation_unit target on target.cycle_id = u.cycle_id and target.code = u.merged_into
            where u.cycle_id = ? and u.merged_into is not null and (target.code is null or target.merged_into is not null)
            """;
    private static final String ALL =
            "select code, rewarded, merged_into from evaluation_unit where cycle_id = ? order by code";

    private final Sql sql;
    private final CycleStore store;
    private final Audit audit;

    SettingUnits(Sql sql, CycleStore store, Audit audit) {
        this.sql = sql;
        this.store = store;
        this.audit = audit;
    }

    /** A unit of a cycle; what it is merged into is never merged itself. */
    public record Unit(String code, boolean rewarded, String mergedInto) {

        /** The unit under which its people are counted. */
        public String counted() {
            return mergedInto == null ? code : mergedInto;
        }
    }

    @Transactional
    void set(Access access, UUID cycleId, UnitsRequest request) {
        Cycle cycle = store.lock(access, cycleId);
        if (cycle.state() != CycleState.OPEN && cycle.state() != CycleState.COMPUTED) {
            throw CycleStore.inState(cycle);
        }
        int found = sql.update(
                SET,
                request.units().stream().map(UnitsRequest.Unit::code).toArray(String[]::new),
                request.units().stream()
                        .map(unit -> String.valueOf(Boolean.TRUE.equals(unit.rewarded())))
                        .toArray(String[]::new),
                request.units().stream()
                        .map(unit -> unit.mergedInto() == null ? "" : unit.mergedInto())
                        .toArray(String[]::new),
                cycleId);
        boolean wrong = found != request.units().size()
                || sql.first(WRONG, row -> row.number("wrong"), cycleId).orElse(0L) > 0;
        if (wrong) {
            throw ProblemException.ofField(
                    EvaluationProblem.UNIT_REFUSED,
                    "units",
                    Text.of(
                            "Name units of this cycle, each once; a unit merges into one that is not merged itself",
                            "应为本周期的单位且不重复;合并目标不能再被合并"));
        }
        audit.record(access, "EVALUATION_UNITS_SET", "EVALUATION_CYCLE", cycleId);
    }

    /** The units of a cycle. */
    public List<Unit> units(UUID cycleId) {
        return sql.list(ALL, row -> new Unit(row.text("code"), row.flag("rewarded"), row.text("merged_into")), cycleId);
    }
}
