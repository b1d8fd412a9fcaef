package teacherdev.evaluation.cycle;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;

/** Makes the results of a cycle final, once nothing holds it up any more. */
@ApplicationScoped
class LockingCycles {

    private final CycleStore store;
    private final List<LockCondition> conditions;
    private final Event<CycleLocked> locked;
    private final Audit audit;
    private final Clock clock;

    LockingCycles(
            CycleStore store,
            @All List<LockCondition> conditions,
            Event<CycleLocked> locked,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.conditions = List.copyOf(conditions);
        this.locked = locked;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The state is looked at before the version: of two people who press the button together, the second learns that the
     * cycle is locked rather than that somebody was faster at something.
     */
    @Transactional
    void lock(Access access, UUID id, long expectedVersion) {
        Cycle cycle = store.lock(access, id);
        if (cycle.state() != CycleState.PUBLISHED) {
            throw CycleStore.inState(cycle);
        }
        Versions.requireSame(expectedVersion, cycle.rowVersion());
        conditions.forEach(condition -> condition.check(cycle));
        store.locked(id, clock.instant(), access);
        locked.fire(new CycleLocked(cycle));
        audit.record(access, "EVALUATION_CYCLE_LOCKED", "EVALUATION_CYCLE", id);
    }
}
