package teacherdev.teacher.title;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.person.EventPart;
import teacherdev.teacher.title.rules.TitleLevel;

/** The title history of a teacher as the other services learn it. */
@ApplicationScoped
class TitleEventPart implements EventPart {

    private static final String TITLES = """
            select teacher_id, level, qualified_on, appointed_on from title
            where teacher_id = any (?) and superseded_at is null order by teacher_id, since
            """;

    private final Sql sql;

    private record Told(TitleLevel level, LocalDate qualifiedOn, LocalDate appointedOn) {}

    private record Of(UUID teacherId, Told title) {}

    TitleEventPart(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Object> none() {
        return Map.of("titles", List.of());
    }

    @Override
    public Map<UUID, Map<String, Object>> of(UUID[] teacherIds) {
        return sql
                .list(
                        TITLES,
                        row -> new Of(
                                row.id("teacher_id"),
                                new Told(
                                        row.constant("level", TitleLevel.class),
                                        row.date("qualified_on"),
                                        row.date("appointed_on"))),
                        (Object) teacherIds)
                .stream()
                .collect(Collectors.groupingBy(
                        Of::teacherId,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Of::title, Collectors.toList()),
                                titles -> Map.of("titles", titles))));
    }
}
