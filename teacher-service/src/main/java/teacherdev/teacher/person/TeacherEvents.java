package teacherdev.teacher.person;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.outbox.OutgoingEvent;
import teacherdev.platform.runtime.sql.Sql;

/** Tells the other services what a teacher is now; the caller holds the teachers' locks. */
@ApplicationScoped
public class TeacherEvents {

    private static final String VERSIONS =
            "select id, version, merged_into from teacher where id = any (?) order by id";

    private final Sql sql;
    private final Outbox outbox;
    private final List<EventPart> parts;

    private record Version(UUID id, long number, UUID mergedInto) {}

    TeacherEvents(Sql sql, Outbox outbox, @All List<EventPart> parts) {
        this.sql = sql;
        this.outbox = outbox;
        this.parts = parts;
    }

    /** Appends the full state of each of these teachers; the number of statements does not depend on theirs. */
    @Transactional(TxType.MANDATORY)
    public void appendChanged(List<UUID> teacherIds) {
        if (teacherIds.isEmpty()) {
            return;
        }
        UUID[] ids = teacherIds.toArray(UUID[]::new);
        Map<UUID, SortedMap<String, Object>> states = states(ids);
        outbox.appendAll(sql
                .list(VERSIONS, row -> new Version(row.id("id"), row.number("version"), row.id("merged_into")), (Object)
                        ids)
                .stream()
                .map(version -> event(version, states.get(version.id())))
                .toList());
    }

    /** A tombstone names the record that took its place. */
    private static OutgoingEvent event(Version version, SortedMap<String, Object> state) {
        if (version.mergedInto() != null) {
            state.put("mergedInto", version.mergedInto());
        }
        return new TeacherChanged(version.id(), state).version(version.number());
    }

    private Map<UUID, SortedMap<String, Object>> states(UUID[] ids) {
        Map<UUID, SortedMap<String, Object>> states = new HashMap<>();
        for (EventPart part : parts) {
            Map<UUID, Map<String, Object>> known = part.of(ids);
            for (UUID id : ids) {
                states.computeIfAbsent(id, _ -> new TreeMap<>()).putAll(known.getOrDefault(id, part.none()));
            }
        }
        return states;
    }
}
