package teacherdev.teacher.career;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.person.EventPart;

/** Where a teacher works, all that is known now, as the other services learn it. */
@ApplicationScoped
class CareerEventPart implements EventPart {

    private static final String ASSIGNMENTS = """
            select a.teacher_id, a.id, a.school_id, s.code, a.valid_from, a.valid_to, a.fte, a.is_primary
            from assignment a join school s on s.id = a.school_id
            where a.teacher_id = any (?) and a.superseded_at is null
            order by a.teacher_id, a.valid_from, a.is_primary desc, a.id
            """;

    private final Sql sql;

    private record Placed(UUID teacherId, AssignmentView assignment) {}

    CareerEventPart(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Object> none() {
        return Map.of("assignments", List.of());
    }

    @Override
    public Map<UUID, Map<String, Object>> of(UUID[] teacherIds) {
        return sql.list(ASSIGNMENTS, CareerEventPart::placed, (Object) teacherIds).stream()
                .collect(Collectors.groupingBy(
                        Placed::teacherId,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Placed::assignment, Collectors.toList()),
                                assignments -> Map.of("assignments", assignments))));
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
}
