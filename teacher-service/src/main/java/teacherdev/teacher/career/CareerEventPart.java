package teacherdev.teacher.career;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.person.EventPart;

/** Where a teacher works, who employs her, her terms of office and leaves, all that is known now, as others learn it. */
@ApplicationScoped
class CareerEventPart implements EventPart {

    private static final Map<String, String> STATEMENTS =
            Map.of("assignments", """
            select a.teacher_id, a.id, a.school_id, s.code, a.valid_from, a.valid_to, a.fte, a.is_primary, a.kind
            from assignment a join school s on s.id = a.school_id
            where a.teacher_id = any (?) and a.superseded_at is null
            order by a.teacher_id, a.valid_from, a.is_primary desc, a.id
            """, "employments", """
            select teacher_id, employer, kind, valid_from, valid_to, fte from employment
            where teacher_id = any (?) and superseded_at is null order by teacher_id, valid_from, id
            """, "terms", """
            select teacher_id, role, school_id, valid_from, valid_to from term
            where teacher_id = any (?) and superseded_at is null order by teacher_id, valid_from, id
            """, "leaves", """
            select teacher_id, kind, valid_from, valid_to from leave_of_absence
            where teacher_id = any (?) and superseded_at is null order by teacher_id, valid_from, id
            """);

    private static final Map<String, Function<Row, Object>> READERS = Map.of(
            "assignments",
            AssignmentView::of,
            "employments",
            row -> new EmploymentTold(
                    row.text("employer"),
                    row.text("kind"),
                    row.date("valid_from"),
                    row.date("valid_to"),
                    row.decimal("fte")),
            "terms",
            row -> new TermTold(row.text("role"), row.id("school_id"), row.date("valid_from"), row.date("valid_to")),
            "leaves",
            row -> new LeaveTold(row.text("kind"), row.date("valid_from"), row.date("valid_to")));

    private final Sql sql;

    /** How the event tells of an employment. */
    record EmploymentTold(String employer, String kind, LocalDate from, LocalDate to, BigDecimal fte) {}

    /** How the event tells of a term of office. */
    record TermTold(String role, UUID schoolId, LocalDate from, LocalDate to) {}

    /** How the event tells of a leave. */
    record LeaveTold(String kind, LocalDate from, LocalDate to) {}

    private record Told(UUID teacherId, Object fact) {}

    CareerEventPart(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Object> none() {
        return Map.of("assignments", List.of(), "employments", List.of(), "terms", List.of(), "leaves", List.of());
    }

    @Override
    public Map<UUID, Map<String, Object>> of(UUID[] teacherIds) {
        Map<UUID, Map<String, List<Object>>> facts = new HashMap<>();
        STATEMENTS.forEach((field, statement) -> {
            Function<Row, Object> reader = READERS.get(field);
            sql.list(statement, row -> new Told(row.id("teacher_id"), reader.apply(row)), (Object) teacherIds)
                    .forEach(told -> facts.computeIfAbsent(told.teacherId(), _ -> new HashMap<>())
                            .computeIfAbsent(field, _ -> new ArrayList<>())
                            .add(told.fact()));
        });
        Map<UUID, Map<String, Object>> parts = new HashMap<>();
        facts.forEach((teacher, known) -> {
            Map<String, Object> fields = new HashMap<>(none());
            fields.putAll(known);
            parts.put(teacher, fields);
        });
        return parts;
    }
}
