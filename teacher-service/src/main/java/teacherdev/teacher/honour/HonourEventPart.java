package teacherdev.teacher.honour;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.person.EventPart;

/** The honours of a teacher as the other services learn them. */
@ApplicationScoped
class HonourEventPart implements EventPart {

    private static final String HONOURS = """
            select teacher_id, kind, level, valid_from, valid_to from honour
            where teacher_id = any (?) and superseded_at is null order by teacher_id, valid_from, id
            """;

    private final Sql sql;

    private record Told(String kind, HonourLevel level, LocalDate from, LocalDate to) {}

    private record Of(UUID teacherId, Told honour) {}

    HonourEventPart(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Object> none() {
        return Map.of("honours", List.of());
    }

    @Override
    public Map<UUID, Map<String, Object>> of(UUID[] teacherIds) {
        return sql
                .list(
                        HONOURS,
                        row -> new Of(
                                row.id("teacher_id"),
                                new Told(
                                        row.text("kind"),
                                        row.constant("level", HonourLevel.class),
                                        row.date("valid_from"),
                                        row.date("valid_to"))),
                        (Object) teacherIds)
                .stream()
                .collect(Collectors.groupingBy(
                        Of::teacherId,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Of::honour, Collectors.toList()),
                                honours -> Map.of("honours", honours))));
    }
}
