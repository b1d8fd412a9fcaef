package teacherdev.teacher.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.problem.TeacherProblem;

/** The one way to change anything of a teacher's: lock, compare versions, change, next version, event, audit. */
@ApplicationScoped
public class ChangingPersons {

    private static final String LOCK = "select version, merged_into from teacher where id = ? for update";
    private static final String NEXT_VERSION = "update teacher set version = version + 1 where id = ?";

    private static final String LOCK_ALL = "select id from teacher where id = any (?) order by id for update";
    private static final String NEXT_VERSIONS = "update teacher set version = version + 1 where id = any (?)";

    private final Sql sql;
    private final PersonQueries persons;
    private final TeacherEvents events;
    private final Audit audit;
    private final Clock clock;

    private record Locked(long version, UUID mergedInto) {}

    ChangingPersons(Sql sql, PersonQueries persons, TeacherEvents events, Audit audit, Clock clock) {
        this.sql = sql;
        this.persons = persons;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Changes something of a teacher's, inside the running transaction.
     *
     * @param expectedVersion the teacher's version that the caller saw (If-Match), or empty where the change adds something
     *     or compares a version of its own
     * @param action for the audit trail, a past participle such as ASSIGNMENT_RECORDED
     * @param change what is done, given the instant at which it is recorded
     */
    @Transactional(TxType.MANDATORY)
    public <T> T change(
            Access access, UUID teacherId, OptionalLong expectedVersion, String action, Function<Instant, T> change) {
        persons.requireVisible(access, teacherId);
        long present = lockPresent(teacherId);
        if (expectedVersion.isPresent()) {
            Versions.requireSame(expectedVersion.getAsLong(), present);
        }
        return carryOut(access, teacherId, action, change);
    }

    /** The same for a change that those who see the teacher have agreed to: the caller need not see her yet. */
    @Transactional(TxType.MANDATORY)
    public <T> T changeAgreed(Access access, UUID teacherId, String action, Function<Instant, T> change) {
        var _ = lockPresent(teacherId);
        return carryOut(access, teacherId, action, change);
    }

    /** Tells the others of teachers whose state has changed by the passing of time. */
    @Transactional(TxType.MANDATORY)
    public void touch(List<UUID> teacherIds) {
        UUID[] ids = teacherIds.toArray(UUID[]::new);
        sql.list(LOCK_ALL, row -> row.id("id"), (Object) ids);
        sql.update(NEXT_VERSIONS, (Object) ids);
        events.appendChanged(teacherIds);
    }

    /** The version of a record that has not been merged into another one. */
    private long lockPresent(UUID teacherId) {
        Locked locked = sql.first(LOCK, row -> new Locked(row.number("version"), row.id("merged_into")), teacherId)
                .orElseThrow();
        if (locked.mergedInto() != null) {
            throw merged(locked.mergedInto());
        }
        return locked.version();
    }

    /** The refusal to change a tombstone; it says which record took its place. */
    public static ProblemException merged(UUID survivor) {
        return new ProblemException(TeacherProblem.TEACHER_MERGED, TeacherProblem.TEACHER_MERGED.title())
                .with(Map.of("mergedInto", survivor));
    }

    private <T> T carryOut(Access access, UUID teacherId, String action, Function<Instant, T> change) {
        T result = change.apply(clock.instant());
        sql.update(NEXT_VERSION, teacherId);
        events.appendChanged(List.of(teacherId));
        audit.record(access, action, "TEACHER", teacherId);
        return result;
    }
}
