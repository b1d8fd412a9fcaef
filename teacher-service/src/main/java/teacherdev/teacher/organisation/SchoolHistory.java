package teacherdev.teacher.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Sql;

/**
 * Keeps what schools were before they changed, so that a past census says again what it said. Both methods copy what
 * {@code school} has by now; the caller has written it in the same transaction.
 */
@ApplicationScoped
class SchoolHistory {

    private static final String PARTICULARS = "name, kind, stages, setting, parent, weak, boarding, region, path";

    private static final String BEGIN = "insert into school_particulars (school_id, valid_from, recorded_at, "
            + PARTICULARS + ") select id, '-infinity', ?, " + PARTICULARS + " from school where id = any (?)";

    private static final String END = """
            with closed as (
                update school_particulars p set superseded_at = ?
                from unnest(?::uuid[], ?::text[]) as c (school_id, day)
                where p.school_id = c.school_id and p.superseded_at is null
                  and (p.valid_to is null or p.valid_to > c.day::date)
                returning p.*, c.day::date as day)
            insert into school_particulars (school_id, valid_from, valid_to, recorded_at, %1$s)
            select school_id, valid_from, day, ?, %1$s from closed where valid_from < day
            """.formatted(PARTICULARS);

    private static final String GO_ON = """
            insert into school_particulars (school_id, valid_from, recorded_at, %1$s)
            select s.id, c.day::date, ?, %1$s
            from unnest(?::uuid[], ?::text[]) as c (school_id, day) join school s on s.id = c.school_id
            """.formatted(PARTICULARS);

    private final Sql sql;
    private final Clock clock;

    /**
     * A school that changed.
     *
     * @param from the first day of the change; today when null
     */
    record Change(UUID school, LocalDate from) {}

    SchoolHistory(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void begin(List<UUID> schools) {
        if (!schools.isEmpty()) {
            sql.update(BEGIN, clock.instant(), schools.toArray(UUID[]::new));
        }
    }

    /** From its day on each school is what it has become; what was recorded for days before it stays. */
    void change(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        UUID[] schools = Columns.ids(changes, Change::school);
        String[] days = Columns.texts(changes, change -> Objects.requireNonNullElse(change.from(), today));
        sql.update(END, now, schools, days, now);
        sql.update(GO_ON, now, schools, days);
    }
}
