package teacherdev.platform.runtime.adopted;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import teacherdev.platform.runtime.inbox.EventContext;
import teacherdev.platform.runtime.inbox.EventHandler;
import teacherdev.platform.runtime.sql.Sql;

/** Keeps the working-day calendar. */
@ApplicationScoped
class LearningOfWorkingDays implements EventHandler<WorkingDaysAdopted> {

    private static final String UPSERT = """
            insert into working_day_year (year, row_version, holidays, shifted) values (?, ?, ?::text[]::date[], ?::text[]::date[])
            on conflict (year) do update
            set row_version = excluded.row_version, holidays = excluded.holidays, shifted = excluded.shifted
            where working_day_year.row_version < excluded.row_version
            """;

    private final Sql sql;

    LearningOfWorkingDays(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String type() {
        return "teacherdev.evaluation.working-days-adopted.v1";
    }

    @Override
    public Class<WorkingDaysAdopted> dataType() {
        return WorkingDaysAdopted.class;
    }

    @Override
    public void handle(EventContext event, WorkingDaysAdopted calendar) {
        sql.update(
                UPSERT,
                calendar.year(),
                event.aggregateVersion(),
                texts(calendar.holidays()),
                texts(calendar.shifted()));
    }

    private static String[] texts(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toArray(String[]::new);
    }
}
