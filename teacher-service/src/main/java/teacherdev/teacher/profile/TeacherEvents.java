package teacherdev.teacher.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.career.AssignmentView;
import teacherdev.teacher.organisation.Stage;

/** Tells the other services what a teacher is now; the caller holds the teachers' locks. */
@ApplicationScoped
class TeacherEvents {

    /** Each teacher's profile of today; of the first day when it lies ahead, of the last when all is past. */
    private static final String STATES = """
            select distinct on (t.id) t.id, t.version, t.status, p.name, p.gender, p.stage, p.subjects, p.employment_kind
            from teacher t join profile p on p.teacher_id = t.id and p.superseded_at is null
            where t.id = any (?)
            order by t.id, (p.valid_from <= ?) desc, case when p.valid_from <= ? then p.valid_from end desc, p.valid_from
            """;

    private static final String ASSIGNMENTS = """
            select a.teacher_id, a.id, a.school_id, s.code, a.valid_from, a.valid_to, a.fte, a.is_primary
            from assignment a join school s on s.id = a.school_id
            where a.teacher_id = any (?) and a.superseded_at is null
            order by a.teacher_id, a.valid_from
            """;

    private final Sql sql;
    private final Outbox outbox;
    private final Clock clock;

    private record State(long version, TeacherChanged event) {}

    private record Placed(UUID teacherId, AssignmentView assignment) {}

    TeacherEvents(Sql sql, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Appends the full state of each of these teachers, in two statements however many they are. */
    @Transactional(TxType.MANDATORY)
    void appendChanged(List<UUID> teacherIds) {
        UUID[] ids = teacherIds.toArray(UUID[]::new);
        LocalDate today = LocalDate.now(clock);
        Map<UUID, List<AssignmentView>> assignments =
                sql.list(ASSIGNMENTS, TeacherEvents::placed, (Object) ids).stream()
                        .collect(Collectors.groupingBy(
                                Placed::teacherId, Collectors.mapping(Placed::assignment, Collectors.toList())));
        sql.list(STATES, row -> state(row, assignments), ids, today, today)
                .forEach(state -> outbox.append(state.event().version(state.version())));
    }

    private static Placed placed(Row row) {
        return new Placed(
                row.id("teacher_id"),
                new AssignmentView(
                        row.id("id"),
                        row.id("school_id"),
                        row.text("code"),
                        row.date("valid_from"),
                        row.date("valid_to"),
                        row.decimal("fte"),
                        row.flag("is_primary")));
    }

    private static State state(Row row, Map<UUID, List<AssignmentView>> assignments) {
        UUID id = row.id("id");
        return new State(
                row.number("version"),
                new TeacherChanged(
                        id,
                        row.text("name"),
                        row.constant("status", TeacherStatus.class),
                        row.constant("gender", Gender.class),
                        row.constant("stage", Stage.class),
                        row.texts("subjects"),
                        row.constant("employment_kind", EmploymentKind.class),
                        assignments.getOrDefault(id, List.of())));
    }
}
