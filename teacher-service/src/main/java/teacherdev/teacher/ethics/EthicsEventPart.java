package teacherdev.teacher.ethics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.person.EventPart;

/** Whether a confirmed breach excludes a teacher today, as the other services learn it; nothing of the case itself. */
@ApplicationScoped
class EthicsEventPart implements EventPart {

    private static final String VETOED =
            "select distinct c.teacher_id from ethics_case c where c.teacher_id = any (?) and " + VetoQueries.HOLDS
                    + " and c.veto_on && '{TITLE,ASSESSMENT,PAY}'";

    private final Sql sql;
    private final Clock clock;

    EthicsEventPart(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> none() {
        return Map.of("ethicsVeto", false);
    }

    @Override
    public Map<UUID, Map<String, Object>> of(UUID[] teacherIds) {
        LocalDate today = LocalDate.now(clock);
        return sql.list(VETOED, row -> row.id("teacher_id"), teacherIds, today, today).stream()
                .collect(Collectors.toMap(Function.identity(), _ -> Map.of("ethicsVeto", true)));
    }
}
