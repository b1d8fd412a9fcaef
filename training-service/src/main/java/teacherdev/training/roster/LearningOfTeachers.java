package teacherdev.training.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.inbox.Arrived;
import teacherdev.platform.runtime.inbox.BulkEventHandler;
import teacherdev.platform.runtime.personal.PersonalRecords;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.training.roster.RosterTeachers.Taken;
import teacherdev.training.roster.TeacherChanged.Assignment;
import teacherdev.training.roster.TeacherChanged.Stay;

/** Takes teachers and all their assignments into the roster, unless newer versions of them are there. */
@ApplicationScoped
class LearningOfTeachers implements BulkEventHandler<TeacherChanged> {

    private static final String FORGET_ASSIGNMENTS = """
            delete from roster_assignment where teacher_id = any (?)
            returning teacher_id, school_id, valid_from, valid_to, is_primary
            """;
    private static final String ASSIGNMENTS = """
            insert into roster_assignment (assignment_id, teacher_id, school_id, valid_from, valid_to, is_primary)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[]::date[], ?::text[]::date[], ?::text[]::boolean[])
            """;
    private static final String LATEST = """
            select t.teacher_id from unnest(?::uuid[], ?::bigint[]) as m (teacher_id, version)
            join roster_teacher t on t.teacher_id = m.teacher_id and t.version = m.version
            """;

    private final Sql sql;
    private final PersonalRecords personal;
    private final Event<AssignmentsChanged> changed;
    private final Event<TeacherMerged> merged;

    private record Placed(UUID teacherId, Assignment assignment) {}

    private record Stayed(UUID teacherId, Stay stay) {
        static Stayed of(Row row) {
            return new Stayed(row.id("teacher_id"), Stay.of(row));
        }
    }

    LearningOfTeachers(
            Sql sql, PersonalRecords personal, Event<AssignmentsChanged> changed, Event<TeacherMerged> merged) {
        this.sql = sql;
        this.personal = personal;
        this.changed = changed;
        this.merged = merged;
    }

    @Override
    public String type() {
        return "teacherdev.teacher.teacher-changed.v1";
    }

    @Override
    public Class<TeacherChanged> dataType() {
        return TeacherChanged.class;
    }

    @Override
    public void handleAll(List<Arrived<TeacherChanged>> events) {
        sql.lookByKeys(events.size());
        Map<UUID, Arrived<TeacherChanged>> latest = new HashMap<>();
        events.forEach(event -> latest.merge(event.data().teacherId(), event, LearningOfTeachers::newer));
        List<Taken> taken = RosterTeachers.upsert(sql, List.copyOf(latest.values()));
        List<TeacherChanged> known = taken.stream()
                .filter(teacher -> !teacher.isNew())
                .map(teacher -> latest.get(teacher.teacherId()).data())
                .toList();
        Map<UUID, Set<Stay>> before = forgetAssignments(known);
        List<TeacherChanged> told =
                taken.stream().map(one -> latest.get(one.teacherId()).data()).toList();
        place(told);
        forgetErased(told);
        tellMoves(known, before);
        tellMerges(latest.values().stream()
                .filter(event -> event.data().mergedInto() != null)
                .toList());
    }

    private static Arrived<TeacherChanged> newer(Arrived<TeacherChanged> one, Arrived<TeacherChanged> other) {
        return one.context().aggregateVersion() >= other.context().aggregateVersion() ? one : other;
    }

    /** What was known of where these teachers work; it makes room for what their events tell. */
    private Map<UUID, Set<Stay>> forgetAssignments(List<TeacherChanged> teachers) {
        if (teachers.isEmpty()) {
            return Map.of();
        }
        return sql
                .list(FORGET_ASSIGNMENTS, Stayed::of, (Object)
                        teachers.stream().map(TeacherChanged::teacherId).toArray(UUID[]::new))
                .stream()
                .collect(
                        Collectors.groupingBy(Stayed::teacherId, Collectors.mapping(Stayed::stay, Collectors.toSet())));
    }

    private void place(List<TeacherChanged> teachers) {
        List<Placed> placed = teachers.stream()
                .flatMap(teacher ->
                        teacher.assignments().stream().map(assignment -> new Placed(teacher.teacherId(), assignment)))
                .toList();
        if (!placed.isEmpty()) {
            sql.update(
                    ASSIGNMENTS,
                    Columns.ids(placed, one -> one.assignment().assignmentId()),
                    Columns.ids(placed, Placed::teacherId),
                    Columns.ids(placed, one -> one.assignment().schoolId()),
                    Columns.texts(placed, one -> one.assignment().from()),
                    Columns.texts(placed, one -> one.assignment().to()),
                    Columns.texts(placed, one -> one.assignment().primary()));
        }
    }

    private void forgetErased(List<TeacherChanged> teachers) {
        List<UUID> erased = teachers.stream()
                .filter(teacher -> Boolean.TRUE.equals(teacher.erased()))
                .map(TeacherChanged::teacherId)
                .toList();
        if (!erased.isEmpty()) {
            personal.forget(erased);
        }
    }

    private void tellMoves(List<TeacherChanged> teachers, Map<UUID, Set<Stay>> before) {
        List<UUID> moved = teachers.stream()
                .filter(teacher ->
                        !before.getOrDefault(teacher.teacherId(), Set.of()).equals(teacher.stays()))
                .map(TeacherChanged::teacherId)
                .toList();
        if (!moved.isEmpty()) {
            changed.fire(new AssignmentsChanged(moved));
        }
    }

    /** Also when it is told again: what a republication finds under the old id follows then. */
    private void tellMerges(List<Arrived<TeacherChanged>> merges) {
        if (merges.isEmpty()) {
            return;
        }
        Set<UUID> known = Set.copyOf(sql.list(
                LATEST,
                row -> row.id("teacher_id"),
                Columns.ids(merges, merge -> merge.data().teacherId()),
                Columns.numbers(merges, merge -> merge.context().aggregateVersion())));
        merges.stream()
                .map(Arrived::data)
                .filter(merge -> known.contains(merge.teacherId()))
                .forEach(merge -> merged.fire(new TeacherMerged(merge.teacherId(), merge.mergedInto())));
    }
}
