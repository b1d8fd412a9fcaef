package teacherdev.evaluation.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;

/** Who may be rewarded: people who work in the organisation today and whom no ethics veto excludes. */
@ApplicationScoped
class Eligible {

    private static final String AMONG = """
            select t.teacher_id from roster_teacher t where t.teacher_id = any (?) and not t.ethics_veto and exists (
                select 1 from roster_assignment a join roster_school s on s.school_id = a.school_id
                where a.teacher_id = t.teacher_id and s.path @> array[?]::text[] and (a.valid_to is null or a.valid_to > ?))
            """;

    private final Sql sql;
    private final Clock clock;

    Eligible(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Set<UUID> among(String organisation, List<UUID> people) {
        return new HashSet<>(sql.list(
                AMONG, row -> row.id("teacher_id"), people.toArray(UUID[]::new), organisation, LocalDate.now(clock)));
    }
}
