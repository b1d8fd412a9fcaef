package teacherdev.teacher.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.history.Facts.Stored;
import teacherdev.teacher.history.rules.Timeline.Change;
import teacherdev.teacher.history.rules.Timeline.Fact;

/**
 * Changes the history of one matter, for one teacher or thousands: it reads what is known, collects changes, and writes
 * them together. The caller holds the teachers' locks.
 */
public final class Rewriting<T> {

    private final Facts<T> facts;
    private final Sql sql;
    private final Map<UUID, List<Stored<T>>> known = new HashMap<>();
    private final List<UUID> superseded = new ArrayList<>();
    private final List<Stored<T>> recorded = new ArrayList<>();

    private Rewriting(Facts<T> facts, Sql sql) {
        this.facts = facts;
        this.sql = sql;
    }

    /** What is known of these teachers is read in one statement. */
    public static <T> Rewriting<T> of(Facts<T> facts, Sql sql, UUID... teacherIds) {
        Rewriting<T> rewriting = new Rewriting<>(facts, sql);
        if (teacherIds.length > 0) {
            facts.known(sql, teacherIds)
                    .forEach(stored -> rewriting
                            .known
                            .computeIfAbsent(stored.teacherId(), _ -> new ArrayList<>())
                            .add(stored));
        }
        return rewriting;
    }

    /** What is known of a teacher, in the order of time. */
    public List<Fact<T>> known(UUID teacherId) {
        return stored(teacherId).stream().map(Stored::fact).toList();
    }

    /** The same with the ids of the rows. */
    public List<Stored<T>> stored(UUID teacherId) {
        return known.getOrDefault(teacherId, List.of());
    }

    /** Takes a change of a teacher's history; at most one for each teacher. */
    public void take(UUID teacherId, Change<T> change) {
        List<Fact<T>> leaving = new ArrayList<>(change.superseded());
        for (Stored<T> stored : stored(teacherId)) {
            if (leaving.remove(stored.fact())) {
                superseded.add(stored.id());
            }
        }
        change.recorded().forEach(fact -> recorded.add(new Stored<>(Ids.next(), teacherId, fact)));
    }

    /** Writes what was taken. The old rows give way before the new ones come: no two may hold on the same day. */
    public void write(Instant now) {
        facts.supersede(sql, superseded, now);
        facts.insert(sql, recorded, now);
    }

    /** The ids of the rows that this rewriting records, in the order in which they were taken. */
    public List<UUID> recordedIds() {
        return recorded.stream().map(Stored::id).toList();
    }
}
