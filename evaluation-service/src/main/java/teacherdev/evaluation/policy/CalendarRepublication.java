package teacherdev.evaluation.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.operations.RepublicationSource;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.outbox.OutgoingEvent;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;

/** Emits every working-day calendar again. A calendar has no id; its year, as the number of one, says how far a page got. */
@ApplicationScoped
class CalendarRepublication implements RepublicationSource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String CALENDARS = """
            select year, row_version, holidays::text[] as holidays, shifted::text[] as shifted
            from working_day_calendar where year > ? order by year limit ? for update
            """;

    private final Sql sql;
    private final Outbox outbox;

    private record Numbered(int year, OutgoingEvent event) {
        static Numbered of(Row row) {
            Calendar calendar =
                    new Calendar(PolicyQueries.dates(row.texts("holidays")), PolicyQueries.dates(row.texts("shifted")));
            int year = row.integer("year");
            return new Numbered(year, WorkingDaysAdopted.of(year, row.number("row_version"), calendar));
        }
    }

    CalendarRepublication(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "working-days";
    }

    @Override
    public Emitted emitAfter(Optional<UUID> after, int limit) {
        int year = Math.toIntExact(after.orElse(BEFORE_ALL).getLeastSignificantBits());
        List<Numbered> calendars = sql.list(CALENDARS, Numbered::of, year, limit);
        calendars.forEach(calendar -> outbox.append(calendar.event()));
        return new Emitted(
                calendars.size(),
                calendars.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new UUID(0, calendars.getLast().year())));
    }
}
