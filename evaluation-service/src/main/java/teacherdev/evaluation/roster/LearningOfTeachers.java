package teacherdev.evaluation.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.evaluation.roster.TeacherChanged.Assignment;
import teacherdev.evaluation.roster.TeacherChanged.Honour;
import teacherdev.evaluation.roster.TeacherChanged.Leave;
import teacherdev.evaluation.roster.TeacherChanged.Term;
import teacherdev.evaluation.roster.TeacherChanged.Title;
import teacherdev.evaluation.roster.ToldRows.Column;
import teacherdev.platform.runtime.inbox.Arrived;
import teacherdev.platform.runtime.inbox.BulkEventHandler;
import teacherdev.platform.runtime.personal.PersonalRecords;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Sql;

/** Takes teachers with their whole known state into the roster, unless newer versions of them are there. */
@ApplicationScoped
class LearningOfTeachers implements BulkEventHandler<TeacherChanged> {

    /** Whether a teacher is new is what the row itself says, so that no other process can have put one there in between. */
    private static final String UPSERT = """
            insert into roster_teacher (teacher_id, version, name, status, stage, subjects, employment_kind, ethics_veto,
                merged_into)
            select t.id, t.version, t.name, t.status, t.stage, string_to_array(t.subjects, ','), t.kind, t.veto::boolean,
                t.merged_into
            from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[])
                as t (id, version, name, status, stage, subjects, kind, veto, merged_into)
            order by t.id
            on conflict (teacher_id) do update
            set version = excluded.version, name = excluded.name, status = excluded.status, stage = excluded.stage,
                subjects = excluded.subjects, employment_kind = excluded.employment_kind, ethics_veto = excluded.ethics_veto,
                merged_into = excluded.merged_into
            where roster_teacher.version < excluded.version
            returning teacher_id, old.teacher_id is null as is_new
            """;

    private static final List<ToldRows<?>> TABLES = List.of(
            new ToldRows<>(
                    "roster_assignment",
                    TeacherChanged::assignments,
                    List.of(
                            new Column<>("assignment_id", "uuid", Assignment::assignmentId),
                            new Column<>("school_id", "uuid", Assignment::schoolId),
                            new Column<>("valid_from", "date", Assignment::from),
                            new Column<>("valid_to", "date", Assignment::to),
                            new Column<>("fte", "numeric", Assignment::fte),
                            new Column<>("is_primary", "boolean", Assignment::primary))),
            new ToldRows<>(
                    "roster_title",
                    TeacherChanged::titles,
                    List.of(
                            new Column<>("level", "text", Title::level),
                            new Column<>("qualified_on", "date", Title::qualifiedOn),
                            new Column<>("appointed_on", "date", Title::appointedOn))),
            new ToldRows<>(
                    "roster_honour",
                    TeacherChanged::honours,
                    List.of(
                            new Column<>("kind", "text", Honour::kind),
                            new Column<>("level", "text", Honour::level),
                            new Column<>("valid_from", "date", Honour::from),
                            new Column<>("valid_to", "date", Honour::to))),
            new ToldRows<>(
                    "roster_term",
                    TeacherChanged::terms,
                    List.of(
                            new Column<>("role", "text", Term::role),
                            new Column<>("school_id", "uuid", Term::schoolId),
                            new Column<>("valid_from", "date", Term::from),
                            new Column<>("valid_to", "date", Term::to))),
            new ToldRows<>(
                    "roster_leave",
                    TeacherChanged::leaves,
                    List.of(
                            new Column<>("kind", "text", Leave::kind),
                            new Column<>("valid_from", "date", Leave::from),
                            new Column<>("valid_to", "date", Leave::to))));

    private final Sql sql;
    private final PersonalRecords personal;
    private final KnownState state;
    private final Event<TeachersLearned> learned;
    private final Event<TeacherMerged> merged;

    private record Taken(UUID teacherId, boolean isNew) {}

    LearningOfTeachers(
            Sql sql,
            PersonalRecords personal,
            KnownState state,
            Event<TeachersLearned> learned,
            Event<TeacherMerged> merged) {
        this.sql = sql;
        this.personal = personal;
        this.state = state;
        this.learned = learned;
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
        Map<UUID, Map<Fact, String>> before = state.of(latest.keySet().toArray(UUID[]::new));
        List<Taken> taken = upsert(List.copyOf(latest.values()));
        UUID[] known = taken.stream()
                .filter(teacher -> !teacher.isNew())
                .map(Taken::teacherId)
                .toArray(UUID[]::new);
        if (known.length > 0) {
            TABLES.forEach(table -> table.forget(sql, known));
        }
        List<TeacherChanged> told =
                taken.stream().map(one -> latest.get(one.teacherId()).data()).toList();
        TABLES.forEach(table -> table.record(sql, told));
        forgetErased(told);
        if (known.length > 0) {
            tell(Arrays.stream(known).map(latest::get).toList(), before, state.of(known));
        }
        taken.stream()
                .map(one -> latest.get(one.teacherId()))
                .filter(event -> event.data().mergedInto() != null)
                .forEach(event -> merged.fire(new TeacherMerged(
                        event.data().teacherId(),
                        event.data().mergedInto(),
                        event.context().id())));
    }

    private List<Taken> upsert(List<Arrived<TeacherChanged>> events) {
        List<TeacherChanged> teachers = events.stream().map(Arrived::data).toList();
        return sql.list(
                UPSERT,
                row -> new Taken(row.id("teacher_id"), row.flag("is_new")),
                Columns.ids(teachers, TeacherChanged::teacherId),
                Columns.numbers(events, event -> event.context().aggregateVersion()),
                Columns.texts(teachers, TeacherChanged::name),
                Columns.texts(teachers, TeacherChanged::status),
                Columns.texts(teachers, TeacherChanged::stage),
                Columns.texts(teachers, teacher -> String.join(",", teacher.subjects())),
                Columns.texts(teachers, TeacherChanged::employmentKind),
                Columns.texts(teachers, teacher -> Boolean.TRUE.equals(teacher.ethicsVeto())),
                Columns.ids(teachers, TeacherChanged::mergedInto));
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

    /** Says what is different now of teachers who were known; with a new one nobody can have computed. */
    private void tell(
            List<Arrived<TeacherChanged>> events,
            Map<UUID, Map<Fact, String>> before,
            Map<UUID, Map<Fact, String>> now) {
        List<TeacherLearned> lessons = events.stream()
                .map(event -> lesson(event, before, now))
                .filter(lesson -> !lesson.facts().isEmpty())
                .toList();
        if (!lessons.isEmpty()) {
            learned.fire(new TeachersLearned(lessons));
        }
    }

    private static Arrived<TeacherChanged> newer(Arrived<TeacherChanged> one, Arrived<TeacherChanged> other) {
        return one.context().aggregateVersion() >= other.context().aggregateVersion() ? one : other;
    }

    private static TeacherLearned lesson(
            Arrived<TeacherChanged> event, Map<UUID, Map<Fact, String>> before, Map<UUID, Map<Fact, String>> now) {
        UUID teacherId = event.data().teacherId();
        return new TeacherLearned(
                teacherId,
                event.context().id(),
                KnownState.changed(before.getOrDefault(teacherId, Map.of()), now.getOrDefault(teacherId, Map.of())),
                null);
    }
}
