package teacherdev.evaluation.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.runtime.inbox.EventContext;
import teacherdev.platform.runtime.inbox.EventHandler;
import teacherdev.platform.runtime.sql.Sql;

/** Takes a teacher with her whole known state into the roster, unless a newer version of her is there. */
@ApplicationScoped
class LearningOfTeachers implements EventHandler<TeacherChanged> {

    private static final String UPSERT = """
            insert into roster_teacher (teacher_id, version, name, status, stage, subjects, employment_kind, ethics_veto)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (teacher_id) do update
            set version = excluded.version, name = excluded.name, status = excluded.status, stage = excluded.stage,
                subjects = excluded.subjects, employment_kind = excluded.employment_kind, ethics_veto = excluded.ethics_veto
            where roster_teacher.version < excluded.version
            """;

    /** One statement per kind of row: the old ones go, the event's come. */
    private static final List<Replacement> REPLACEMENTS = List.of(
            new Replacement("roster_assignment", """
                    insert into roster_assignment (teacher_id, assignment_id, school_id, valid_from, valid_to, fte, is_primary)
                    select ?, "assignmentId", "schoolId", "from", "to", fte, "primary" from jsonb_to_recordset(?::jsonb)
                        as a("assignmentId" uuid, "schoolId" uuid, "from" date, "to" date, fte numeric, "primary" boolean)
                    """),
            new Replacement("roster_title", """
                    insert into roster_title (teacher_id, level, qualified_on, appointed_on)
                    select ?, level, "qualifiedOn", "appointedOn" from jsonb_to_recordset(?::jsonb)
                        as t(level text, "qualifiedOn" date, "appointedOn" date)
                    """),
            new Replacement("roster_honour", """
                    insert into roster_honour (teacher_id, kind, level, valid_from, valid_to)
                    select ?, kind, level, "from", "to" from jsonb_to_recordset(?::jsonb)
                        as h(kind text, level text, "from" date, "to" date)
                    """),
            new Replacement("roster_term", """
                    insert into roster_term (teacher_id, role, school_id, valid_from, valid_to)
                    select ?, role, "schoolId", "from", "to" from jsonb_to_recordset(?::jsonb)
                        as t(role text, "schoolId" uuid, "from" date, "to" date)
                    """),
            new Replacement("roster_leave", """
                    insert into roster_leave (teacher_id, kind, valid_from, valid_to)
                    select ?, kind, "from", "to" from jsonb_to_recordset(?::jsonb) as l(kind text, "from" date, "to" date)
                    """));

    private final Sql sql;
    private final ObjectMapper mapper;
    private final KnownState state;
    private final Event<TeacherLearned> learned;

    private record Replacement(String table, String insert) {}

    LearningOfTeachers(Sql sql, ObjectMapper mapper, KnownState state, Event<TeacherLearned> learned) {
        this.sql = sql;
        this.mapper = mapper;
        this.state = state;
        this.learned = learned;
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
        Map<Fact, String> before = state.of(teacher.teacherId());
        boolean newer = sql.update(
                        UPSERT,
                        teacher.teacherId(),
                        event.aggregateVersion(),
                        teacher.name(),
                        teacher.status(),
                        teacher.stage(),
                        teacher.subjects().toArray(String[]::new),
                        teacher.employmentKind(),
                        Boolean.TRUE.equals(teacher.ethicsVeto()))
                == 1;
        if (!newer) {
            return;
        }
        List<List<?>> rows =
                List.of(teacher.assignments(), teacher.titles(), teacher.honours(), teacher.terms(), teacher.leaves());
        for (int kind = 0; kind < rows.size(); kind++) {
            replace(REPLACEMENTS.get(kind), teacher.teacherId(), rows.get(kind));
        }
        Set<Fact> changed = KnownState.changed(before, state.of(teacher.teacherId()));
        if (!changed.isEmpty()) {
            learned.fire(new TeacherLearned(teacher.teacherId(), event.id(), changed, null));
        }
    }

    private void replace(Replacement replacement, UUID teacherId, List<?> rows) {
        sql.update("delete from " + replacement.table() + " where teacher_id = ?", teacherId);
        if (!rows.isEmpty()) {
            sql.update(replacement.insert(), teacherId, json(rows));
        }
    }

    private String json(List<?> rows) {
        try {
            return mapper.writeValueAsString(rows);
        } catch (JsonProcessingException ourOwnRecords) {
            throw new IllegalStateException(ourOwnRecords);
        }
    }
}
