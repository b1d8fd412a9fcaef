package teacherdev.teacher.ethics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.ethics.rules.Severity;
import teacherdev.teacher.history.Glance;

/** Breaches that a bureau confirmed, repaired ones too; for features that judge by them. Who may read them is {@link CaseReaders}. */
@ApplicationScoped
public class ConfirmedBreaches {

    private static final String BREACHES = """
            with point as (select ?::uuid[] as teachers, ?::date as day, ?::timestamptz as known)
            select c.teacher_id, c.code, c.severity, c.occurred_on, c.vetoed_from, s.repaired,
                (select e.ends_on from ethics_entry e
                 where e.case_id = c.id and e.kind = 'SANCTIONED' and e.occurred_at <= point.known
                 order by e.sequence desc limit 1) as sanctioned_until
            from point
            join ethics_case c on c.teacher_id = any (point.teachers) and c.occurred_on <= point.day
            cross join lateral (
                select coalesce(bool_or(e.kind = 'CONFIRMED'), false) as confirmed,
                    coalesce(bool_or(e.kind = 'REPAIRED'), false) as repaired
                from ethics_entry e where e.case_id = c.id and e.occurred_at <= point.known) s
            where s.confirmed order by c.occurred_on, c.id
            """;

    private final Sql sql;
    private final Clock clock;

    /**
     * A confirmed breach.
     *
     * @param code as the negative list has it
     * @param sanctionedUntil null where no sanction with an end was imposed
     */
    public record Breach(
            UUID teacherId,
            String code,
            Severity severity,
            LocalDate occurredOn,
            LocalDate confirmedOn,
            LocalDate sanctionedUntil,
            boolean repaired) {

        static Breach of(Row row) {
            return new Breach(
                    row.id("teacher_id"),
                    row.text("code"),
                    row.constant("severity", Severity.class),
                    row.date("occurred_on"),
                    row.date("vetoed_from"),
                    row.date("sanctioned_until"),
                    row.flag("repaired"));
        }
    }

    ConfirmedBreaches(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The breaches of each of these teachers that were committed by the day, in the order of their days. */
    public Map<UUID, List<Breach>> of(Collection<UUID> teachers, Glance glance) {
        return sql
                .list(
                        BREACHES,
                        Breach::of,
                        teachers.toArray(UUID[]::new),
                        glance.day(),
                        glance.known().orElseGet(clock::instant))
                .stream()
                .collect(Collectors.groupingBy(Breach::teacherId));
    }
}
