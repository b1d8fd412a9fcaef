package teacherdev.teacher.ethics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;

/** Whether a confirmed case excludes a teacher; other features ask before they let her pass. */
@ApplicationScoped
public class VetoQueries {

    /**
     * A veto that holds on a day: the case is confirmed, not repaired, and its time is not over. Columns of
     * {@code ethics_case c}; parameters: the day, the day.
     */
    static final String HOLDS = """
        c.state in ('CONFIRMED', 'SANCTIONED') and c.vetoed_from <= ?
        and (c.vetoed_until is null or c.vetoed_until > ?)
        """;

    private static final String VETOED =
            "select 1 as one from ethics_case c where c.teacher_id = ? and ? = any (c.veto_on) and " + HOLDS
                    + " limit 1";

    private static final String VETOES = """
            select c.teacher_id, c.vetoed_from, c.vetoed_until from ethics_case c
            where c.teacher_id = any (?) and ? = any (c.veto_on) and c.state in ('CONFIRMED', 'SANCTIONED')
              and c.vetoed_from is not null
            """;

    /** The same as it was known at an instant: by the steps that had been taken then. */
    private static final String VETOES_THEN = """
            with point as (select ?::timestamptz as known)
            select c.teacher_id, c.vetoed_from,
                case when s.sanctioned then c.vetoed_until else coalesce(c.confirmed_until, c.vetoed_until) end as vetoed_until
            from point
            join ethics_case c on c.teacher_id = any (?) and ? = any (c.veto_on) and c.vetoed_from is not null
            cross join lateral (
                select coalesce(bool_or(e.kind = 'CONFIRMED'), false) as confirmed,
                    coalesce(bool_or(e.kind = 'SANCTIONED'), false) as sanctioned,
                    coalesce(bool_or(e.kind = 'REPAIRED'), false) as repaired
                from ethics_entry e where e.case_id = c.id and e.occurred_at <= point.known) s
            where s.confirmed and not s.repaired
            """;

    private final Sql sql;

    /**
     * A veto that a confirmed case brings.
     *
     * @param until the first day on which it is over; null while nobody knows
     */
    public record Veto(UUID teacherId, LocalDate from, LocalDate until) {

        public boolean holds(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    /** The first day from a day on that none of these vetoes holds; empty while nobody knows it. */
    public static Optional<LocalDate> freeFrom(List<Veto> vetoes, LocalDate day) {
        LocalDate free = day;
        for (Veto veto :
                vetoes.stream().sorted(Comparator.comparing(Veto::from)).toList()) {
            if (veto.holds(free)) {
                if (veto.until() == null) {
                    return Optional.empty();
                }
                free = veto.until();
            }
        }
        return Optional.of(free);
    }

    VetoQueries(Sql sql) {
        this.sql = sql;
    }

    /**
     * Whether a veto on something holds on a day.
     *
     * @param on TITLE, HONOUR, ASSESSMENT or PAY
     */
    public boolean isVetoed(UUID teacherId, String on, LocalDate day) {
        return sql.first(VETOED, row -> true, teacherId, on, day, day).isPresent();
    }

    /** The vetoes on something that these teachers have, past ones too. */
    public Map<UUID, List<Veto>> vetoes(UUID[] teacherIds, String on) {
        return vetoes(teacherIds, on, Optional.empty());
    }

    /** The same as it was known at an instant; now when empty. */
    public Map<UUID, List<Veto>> vetoes(UUID[] teacherIds, String on, Optional<Instant> known) {
        return known
                .map(at -> sql.list(VETOES_THEN, VetoQueries::veto, at, teacherIds, on))
                .orElseGet(() -> sql.list(VETOES, VetoQueries::veto, teacherIds, on))
                .stream()
                .collect(Collectors.groupingBy(Veto::teacherId));
    }

    private static Veto veto(Row row) {
        return new Veto(row.id("teacher_id"), row.date("vetoed_from"), row.date("vetoed_until"));
    }
}
