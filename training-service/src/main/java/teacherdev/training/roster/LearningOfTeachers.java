package teacherdev.training.roster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
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
import teacherdev.training.roster.TeacherChanged.Assignment;
import teacherdev.training.roster.TeacherChanged.Stay;

/** Takes teachers and all their assignments into the roster, unless newer versions of them are there. */
@ApplicationScoped
class LearningOfTeachers implements BulkEventHandler<TeacherChanged> {

    private static final String UPSERT = """
            insert into roster_teacher (teacher_id, version, name, status, source_system, external_id, stage, subjects,
                employment_kind, titles, honours, ethics_veto, terms, leaves, career_from, birth_year)
            select t."teacherId", t.version, t.name, t.status, t."sourceSystem", t."externalId", t.stage, t.subjects,
                t."employmentKind", t.titles, t.honours, t."ethicsVeto", t.terms, t.leaves, t."careerFrom", t."birthYear"
            from jsonb_to_recordset(?::jsonb) as t("teacherId" uuid, version bigint, name text, status text,
                "sourceSystem" text, "externalId" text, stage text, subjects text[], "employmentKind" text, titles jsonb,
                honours jsonb, "ethicsVeto" boolean, terms jsonb, leaves jsonb, "careerFrom" date, "birthYear" int)
            order by t."teacherId"
            on conflict (teacher_id) do update
            set version = excluded.version, name = excluded.name, status = excluded.status,
                source_system = excluded.source_system, external_id = excluded.external_id, stage = excluded.stage,
                subjects = excluded.subjects, employment_kind = excluded.employment_kind, titles = excluded.titles,
                honours = excluded.honours, ethics_veto = excluded.ethics_veto, terms = excluded.terms, leaves = excluded.leaves,
                career_from = excluded.career_from, birth_year = excluded.birth_year
            where roster_teacher.version < excluded.version
            returning teacher_id
            """;
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
    private final ObjectMapper mapper;
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
            Sql sql,
            ObjectMapper mapper,
            PersonalRecords personal,
            Event<AssignmentsChanged> changed,
            Event<TeacherMerged> merged) {
        this.sql = sql;
        this.mapper = mapper;
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
        Map<UUID, Arrived<TeacherChanged>> latest = new HashMap<>();
        events.forEach(event -> latest.merge(event.data().teacherId(), event, LearningOfTeachers::newer));
        List<UUID> taken = sql.list(UPSERT, row -> row.id("teacher_id"), json(latest.values()));
        if (!taken.isEmpty()) {
            List<TeacherChanged> teachers =
                    taken.stream().map(id -> latest.get(id).data()).toList();
            place(teachers);
            forget(teachers);
        }
        tellMerges(latest.values().stream()
                .filter(event -> event.data().mergedInto() != null)
                .toList());
    }

    private static Arrived<TeacherChanged> newer(Arrived<TeacherChanged> one, Arrived<TeacherChanged> other) {
        return one.context().aggregateVersion() >= other.context().aggregateVersion() ? one : other;
    }

    private void place(List<TeacherChanged> teachers) {
        Map<UUID, Set<Stay>> before = sql
                .list(FORGET_ASSIGNMENTS, Stayed::of, (Object)
                        teachers.stream().map(TeacherChanged::teacherId).toArray(UUID[]::new))
                .stream()
                .collect(
                        Collectors.groupingBy(Stayed::teacherId, Collectors.mapping(Stayed::stay, Collectors.toSet())));
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
        List<UUID> moved = teachers.stream()
                .filter(teacher -> before.containsKey(teacher.teacherId())
                        && !before.get(teacher.teacherId()).equals(teacher.stays()))
                .map(TeacherChanged::teacherId)
                .toList();
        if (!moved.isEmpty()) {
            changed.fire(new AssignmentsChanged(moved));
        }
    }

    private void forget(List<TeacherChanged> teachers) {
        List<UUID> erased = teachers.stream()
                .filter(teacher -> Boolean.TRUE.equals(teacher.erased()))
                .map(TeacherChanged::teacherId)
                .toList();
        if (!erased.isEmpty()) {
            personal.forget(erased);
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

    private String json(Collection<Arrived<TeacherChanged>> teachers) {
        ArrayNode array = mapper.createArrayNode();
        teachers.forEach(teacher -> array.add(person(teacher)));
        return array.toString();
    }

    private ObjectNode person(Arrived<TeacherChanged> event) {
        TeacherChanged teacher = event.data();
        ObjectNode node = mapper.createObjectNode()
                .put("teacherId", teacher.teacherId().toString())
                .put("version", event.context().aggregateVersion())
                .put("name", teacher.name())
                .put("status", teacher.status())
                .put("sourceSystem", teacher.sourceSystem())
                .put("externalId", teacher.externalId())
                .put("stage", teacher.stage())
                .put("employmentKind", teacher.employmentKind())
                .put("ethicsVeto", Boolean.TRUE.equals(teacher.ethicsVeto()))
                .put(
                        "careerFrom",
                        teacher.careerFrom() == null
                                ? null
                                : teacher.careerFrom().toString())
                .put("birthYear", teacher.birthYear());
        node.set("subjects", mapper.valueToTree(teacher.subjects()));
        node.set("titles", list(teacher.titles()));
        node.set("honours", list(teacher.honours()));
        node.set("terms", list(teacher.terms()));
        node.set("leaves", list(teacher.leaves()));
        return node;
    }

    private JsonNode list(JsonNode values) {
        return values == null || !values.isArray() ? mapper.createArrayNode() : values;
    }
}
