package teacherdev.teacher.merge;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.person.ChangingPersons;
import teacherdev.teacher.person.Merge;
import teacherdev.teacher.person.MergePart;
import teacherdev.teacher.person.PersonQueries;
import teacherdev.teacher.person.TeacherEvents;
import teacherdev.teacher.problem.TeacherProblem;

/** Makes one record of two: everything follows, or nothing where they contradict each other. */
@ApplicationScoped
class MergingTeachers {

    private static final String LOCK = """
            select id, version, merged_into, departed_on from teacher where id in (?, ?) order by id for update
            """;
    private static final String BURY = """
            update teacher set status = 'MERGED', departed_on = null, merged_into = ?, merged_at = ?, version = version + 1
            where id = ?
            """;

    /** Records that the absorbed one had absorbed lead to the survivor too: no reader follows a chain. */
    private static final String LEAD_ON = """
            update teacher set merged_into = ?, version = version + 1 where merged_into = ? returning id
            """;

    private static final String NEXT_VERSION = "update teacher set version = version + 1 where id = ?";
    private static final String REMEMBER = """
            insert into teacher_merge (absorbed_id, survivor_id, merged_at, merged_by, reason, left_behind)
            values (?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final PersonQueries persons;
    private final List<MergePart> parts;
    private final TeacherEvents events;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    private record Locked(UUID id, long version, UUID mergedInto, LocalDate departedOn) {
        static Locked of(Row row) {
            return new Locked(row.id("id"), row.number("version"), row.id("merged_into"), row.date("departed_on"));
        }
    }

    MergingTeachers(
            Sql sql,
            PersonQueries persons,
            @All List<MergePart> parts,
            TeacherEvents events,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.persons = persons;
        this.parts = parts;
        this.events = events;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void merge(Access access, IdempotencyKey key, UUID survivorId, long expectedVersion, MergeRequest request) {
        var _ = idempotency.once(key, () -> {
            carryOut(access, survivorId, expectedVersion, request);
            return survivorId.toString();
        });
    }

    private void carryOut(Access access, UUID survivorId, long expectedVersion, MergeRequest request) {
        UUID absorbedId = request.absorbedId();
        if (absorbedId.equals(survivorId)) {
            throw ProblemException.ofField(
                    TeacherProblem.MERGE_WITH_ITSELF, "absorbedId", TeacherProblem.MERGE_WITH_ITSELF.title());
        }
        var _ = persons.requireVisible(access, survivorId);
        var _ = persons.requireVisible(access, absorbedId);
        Map<UUID, Locked> locked = sql.list(LOCK, Locked::of, survivorId, absorbedId).stream()
                .collect(Collectors.toMap(Locked::id, Function.identity()));
        requireWhole(locked.get(survivorId), expectedVersion);
        requireWhole(locked.get(absorbedId), request.absorbedVersion());
        Merge merge = new Merge(survivorId, absorbedId, request.survivorOnly(), clock.instant());
        if (locked.get(survivorId).departedOn() != null
                && locked.get(absorbedId).departedOn() == null) {
            merge.refuse("status", TeacherProblem.ALREADY_DEPARTED, TeacherProblem.ALREADY_DEPARTED.title());
        }
        parts.forEach(part -> part.follow(merge));
        if (!merge.contradictions().isEmpty()) {
            throw ProblemException.ofAll(
                    TeacherProblem.MERGE_CONFLICT, TeacherProblem.MERGE_CONFLICT.title(), merge.contradictions());
        }
        bury(access, merge, request);
    }

    private static void requireWhole(Locked record, long expectedVersion) {
        if (record.mergedInto() != null) {
            throw ChangingPersons.merged(record.mergedInto());
        }
        Versions.requireSame(expectedVersion, record.version());
    }

    private void bury(Access access, Merge merge, MergeRequest request) {
        List<UUID> earlier = sql.list(LEAD_ON, row -> row.id("id"), merge.survivor(), merge.absorbed());
        sql.update(BURY, merge.survivor(), merge.at(), merge.absorbed());
        sql.update(NEXT_VERSION, merge.survivor());
        sql.update(
                REMEMBER,
                merge.absorbed(),
                merge.survivor(),
                merge.at(),
                access.subject(),
                request.reason(),
                request.survivorOnly().stream().map(Enum::name).sorted().toArray(String[]::new));
        events.appendChanged(Stream.concat(earlier.stream(), Stream.of(merge.survivor(), merge.absorbed()))
                .toList());
        audit.record(access, "TEACHER_MERGED_INTO", "TEACHER", merge.absorbed());
        audit.record(access, "TEACHER_ABSORBED", "TEACHER", merge.survivor());
    }
}
