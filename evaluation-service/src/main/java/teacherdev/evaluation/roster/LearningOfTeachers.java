package teacherdev.evaluation.roster;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import teacherdev.platform.runtime.inbox.Arrived;
import teacherdev.platform.runtime.inbox.BulkEventHandler;
import teacherdev.platform.runtime.personal.PersonalRecords;
import teacherdev.platform.runtime.sql.Sql;

/** Takes teachers with their whole known state into the roster, unless newer versions of them are there. */
@ApplicationScoped
class LearningOfTeachers implements BulkEventHandler<TeacherChanged> {

    private static final String UPSERT = """
            insert into roster_teacher (teacher_id, version, name, status, stage, subjects, employment_kind, ethics_veto,
                merged_into)
            select t."teacherId", t.version, t.name, t.status, t.stage, t.subjects, t."employmentKind", t."ethicsVeto", t."mergedInto"
            from jsonb_to_recordset(?::jsonb) as t("teacherId" uuid, version bigint, name text, status text, stage text,
                subjects text[], "employmentKind" text, "ethicsVeto" boolean, "mergedInto" uuid)
            order by t."teacherId"
            on conflict (teacher_id) do update
            set version = excluded.version, name = excluded.name, status = excluded.status, stage = excluded.stage,
                subjects = excluded.subjects, employment_kind = excluded.employment_kind, ethics_veto = excluded.ethics_veto,
                merged_into = excluded.merged_into
            where roster_teacher.version < excluded.version
            returning teacher_id
            """;

    /** One statement per kind of row: the old ones go, the events' come. */
    private static final List<Replacement> REPLACEMENTS = List.of(
            new Replacement("roster_assignment", TeacherChanged::assignments, """
                    insert into roster_assignment (teacher_id, assignment_id, school_id, valid_from, valid_to, fte, is_primary)
                    select "teacherId", "assignmentId", "schoolId", "from", "to", fte, "primary"
                    from jsonb_to_recordset(?::jsonb) as a("teacherId" uuid, "assignmentId" uuid, "schoolId" uuid, "from" date,
                        "to" date, fte numeric, "primary" boolean)
                    """),
            new Replacement("roster_title", TeacherChanged::titles, """
                    insert into roster_title (teacher_id, level, qualified_on, appointed_on)
                    select "teacherId", level, "qualifiedOn", "appointedOn" from jsonb_to_recordset(?::jsonb)
                        as t("teacherId" uuid, level text, "qualifiedOn" date, "appointedOn" date)
                    """),
            new Replacement("roster_honour", TeacherChanged::honours, """
                    insert into roster_honour (teacher_id, kind, level, valid_from, valid_to)
                    select "teacherId", kind, level, "from", "to" from jsonb_to_recordset(?::jsonb)
                        as h("teacherId" uuid, kind text, level text, "from" date, "to" date)
                    """),
            new Replacement("roster_term", TeacherChanged::terms, """
                    insert into roster_term (teacher_id, role, school_id, valid_from, valid_to)
                    select "teacherId", role, "schoolId", "from", "to" from jsonb_to_recordset(?::jsonb)
                        as t("teacherId" uuid, role text, "schoolId" uuid, "from" date, "to" date)
                    """),
            new Replacement("roster_leave", TeacherChanged::leaves, """
                    insert into roster_leave (teacher_id, kind, valid_from, valid_to)
                    select "teacherId", kind, "from", "to" from jsonb_to_recordset(?::jsonb)
                        as l("teacherId" uuid, kind text, "from" date, "to" date)
                    """));

    private final Sql sql;
    private final ObjectMapper mapper;
    private final PersonalRecords personal;
    private final KnownState state;
    private final Event<TeachersLearned> learned;
    private final Event<TeacherMerged> merged;

    private record Replacement(String table, Function<TeacherChanged, List<?>> rows, String insert) {}

    LearningOfTeachers(
            Sql sql,
            ObjectMapper mapper,
            PersonalRecords personal,
            KnownState state,
            Event<TeachersLearned> learned,
            Event<TeacherMerged> merged) {
        this.sql = sql;
        this.mapper = mapper;
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
        Map<UUID, Arrived<TeacherChanged>> latest = new HashMap<>();
        events.forEach(event -> latest.merge(event.data().teacherId(), event, LearningOfTeachers::newer));
        Map<UUID, Map<Fact, String>> before = state.of(latest.keySet().toArray(UUID[]::new));
        List<UUID> newer = sql.list(UPSERT, row -> row.id("teacher_id"), json(latest.values(), this::person));
        if (newer.isEmpty()) {
            return;
        }
        List<Arrived<TeacherChanged>> taken = newer.stream().map(latest::get).toList();
        UUID[] ids = newer.toArray(UUID[]::new);
        REPLACEMENTS.forEach(replacement -> replace(replacement, ids, taken));
        forget(taken);
        Map<UUID, Map<Fact, String>> now = state.of(ids);
        List<TeacherLearned> lessons = taken.stream()
                .map(event -> lesson(event, before, now))
                .filter(lesson -> !lesson.facts().isEmpty())
                .toList();
        if (!lessons.isEmpty()) {
            learned.fire(new TeachersLearned(lessons));
        }
        taken.stream()
                .filter(event -> event.data().mergedInto() != null)
                .forEach(event -> merged.fire(new TeacherMerged(
                        event.data().teacherId(),
                        event.data().mergedInto(),
                        event.context().id())));
    }

    private void forget(List<Arrived<TeacherChanged>> taken) {
        List<UUID> erased = taken.stream()
                .map(Arrived::data)
                .filter(teacher -> Boolean.TRUE.equals(teacher.erased()))
                .map(TeacherChanged::teacherId)
                .toList();
        if (!erased.isEmpty()) {
            personal.forget(erased);
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

    private void replace(Replacement replacement, UUID[] ids, List<Arrived<TeacherChanged>> taken) {
        sql.update("delete from " + replacement.table() + " where teacher_id = any (?)", (Object) ids);
        ArrayNode rows = mapper.createArrayNode();
        for (Arrived<TeacherChanged> event : taken) {
            for (Object row : replacement.rows().apply(event.data())) {
                ObjectNode node = mapper.valueToTree(row);
                rows.add(node.put("teacherId", event.data().teacherId().toString()));
            }
        }
        if (!rows.isEmpty()) {
            sql.update(replacement.insert(), rows.toString());
        }
    }

    private ObjectNode person(Arrived<TeacherChanged> event) {
        TeacherChanged teacher = event.data();
        ObjectNode node = mapper.createObjectNode()
                .put("teacherId", teacher.teacherId().toString())
                .put("version", event.context().aggregateVersion())
                .put("name", teacher.name())
                .put("status", teacher.status())
                .put("stage", teacher.stage())
                .put("employmentKind", teacher.employmentKind())
                .put("ethicsVeto", Boolean.TRUE.equals(teacher.ethicsVeto()))
                .putPOJO("mergedInto", teacher.mergedInto());
        node.set("subjects", mapper.valueToTree(teacher.subjects()));
        return node;
    }

    private <T> String json(Collection<T> values, Function<T, ObjectNode> node) {
        ArrayNode array = mapper.createArrayNode();
        values.forEach(value -> array.add(node.apply(value)));
        return array.toString();
    }
}
