package teacherdev.training.roster;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.runtime.inbox.EventContext;
import teacherdev.platform.runtime.inbox.EventHandler;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.training.roster.TeacherChanged.Assignment;
import teacherdev.training.roster.TeacherChanged.Stay;

/** Takes a teacher and all her assignments into the roster, unless a newer version of her is there. */
@ApplicationScoped
class LearningOfTeachers implements EventHandler<TeacherChanged> {

    private static final String UPSERT = """
            insert into roster_teacher (teacher_id, version, name, status, source_system, external_id, stage, subjects,
                employment_kind, titles, honours, ethics_veto, terms, leaves, career_from, birth_year)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?::jsonb, ?::jsonb, ?::date, ?::int)
            on conflict (teacher_id) do update
            set version = excluded.version, name = excluded.name, status = excluded.status,
                source_system = excluded.source_system, external_id = excluded.external_id, stage = excluded.stage,
                subjects = excluded.subjects, employment_kind = excluded.employment_kind, titles = excluded.titles,
                honours = excluded.honours, ethics_veto = excluded.ethics_veto, terms = excluded.terms, leaves = excluded.leaves,
                career_from = excluded.career_from, birth_year = excluded.birth_year
            where roster_teacher.version < excluded.version
            """;
    private static final String FORGET_ASSIGNMENTS = """
            delete from roster_assignment where teacher_id = ? returning school_id, valid_from, valid_to, is_primary
            """;
    private static final String ASSIGNMENT = """
            insert into roster_assignment (assignment_id, teacher_id, school_id, valid_from, valid_to, is_primary)
            values (?, ?, ?, ?, ?::date, ?)
            """;

    private static final String IS_LATEST = "select 1 as one from roster_teacher where teacher_id = ? and version = ?";

    private final Sql sql;
    private final Event<AssignmentsChanged> changed;
    private final Event<TeacherMerged> merged;

    LearningOfTeachers(Sql sql, Event<AssignmentsChanged> changed, Event<TeacherMerged> merged) {
        this.sql = sql;
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
    public void handle(EventContext event, TeacherChanged teacher) {
        int taken = sql.update(
                UPSERT,
                teacher.teacherId(),
                event.aggregateVersion(),
                teacher.name(),
                teacher.status(),
                teacher.sourceSystem(),
                teacher.externalId(),
                teacher.stage(),
                teacher.subjects().toArray(String[]::new),
                teacher.employmentKind(),
                list(teacher.titles()),
                list(teacher.honours()),
                Boolean.TRUE.equals(teacher.ethicsVeto()),
                list(teacher.terms()),
                list(teacher.leaves()),
                teacher.careerFrom(),
                teacher.birthYear());
        if (taken > 0) {
            place(teacher);
        }
        // Also when it is told again: what a republication finds under the old id follows then.
        if (teacher.mergedInto() != null && isLatest(teacher.teacherId(), event.aggregateVersion())) {
            merged.fire(new TeacherMerged(teacher.teacherId(), teacher.mergedInto()));
        }
    }

    private boolean isLatest(UUID teacherId, long version) {
        return sql.first(IS_LATEST, row -> true, teacherId, version).isPresent();
    }

    private void place(TeacherChanged teacher) {
        Set<Stay> before = Set.copyOf(sql.list(FORGET_ASSIGNMENTS, Stay::of, teacher.teacherId()));
        for (Assignment assignment : teacher.assignments()) {
            sql.update(
                    ASSIGNMENT,
                    assignment.assignmentId(),
                    teacher.teacherId(),
                    assignment.schoolId(),
                    assignment.from(),
                    assignment.to(),
                    assignment.primary());
        }
        if (!before.isEmpty() && !before.equals(teacher.stays())) {
            changed.fire(new AssignmentsChanged(teacher.teacherId()));
        }
    }

    private static String list(JsonNode values) {
        return values == null || !values.isArray() ? "[]" : values.toString();
    }
}
