package teacherdev.evaluation.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import teacherdev.platform.runtime.adopted.WorkingDays;
import teacherdev.platform.runtime.sql.Sql;

/** The policy data and the calendar that hold; this service owns them and reads its own tables. */
@ApplicationScoped
public class PoliciesInForce {

    private static final String CONTENT = """
            select content from policy where scope = any (?) and kind = ? and effective_from <= ?
            order by array_position(?::text[], scope) desc, effective_from desc, version desc limit 1
            """;
    private static final String YEARS =
            "select holidays::text[] as holidays, shifted::text[] as shifted from working_day_calendar order by year";

    private final Sql sql;

    PoliciesInForce(Sql sql) {
        this.sql = sql;
    }

    /** The data of a kind as JSON: of the nearest node, there with the latest effective date. */
    public Optional<String> content(List<String> path, String kind, LocalDate day) {
        String[] nodes = path.toArray(String[]::new);
        return sql.first(CONTENT, row -> row.text("content"), nodes, kind, day, nodes);
    }

    /** The calendar of all years that are known. */
    public WorkingDays workingDays() {
        List<String> holidays = new ArrayList<>();
        List<String> shifted = new ArrayList<>();
        sql.list(YEARS, row -> {
            holidays.addAll(row.texts("holidays"));
            return shifted.addAll(row.texts("shifted"));
        });
        return new WorkingDays(dates(holidays), dates(shifted));
    }

    private static Set<LocalDate> dates(List<String> texts) {
        Set<LocalDate> dates = new HashSet<>();
        texts.forEach(text -> dates.add(LocalDate.parse(text)));
        return dates;
    }
}
