package teacherdev.teacher.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.career.TermRole;
import teacherdev.teacher.policy.Policies;
import teacherdev.teacher.policy.SchoolYear;
import teacherdev.teacher.policy.SchoolYears;

/** Counts what a principal has observed, for the review of her term and for scheme documents. Whoever calls has checked the scope. */
@ApplicationScoped
public class CountingObservations {

    private static final Set<TermRole> PRINCIPAL = Set.of(TermRole.PRINCIPAL);

    private static final String LESSONS = """
            select count(*) as lessons from lesson_observation
            where teacher_id = ? and withdrawn_at is null and observed_on >= ? and observed_on < ?
            """;

    /** Where she works on a day, or worked last before it. */
    private static final String PATH = """
            select s.path from assignment a join school s on s.id = a.school_id
            where a.teacher_id = ? and a.superseded_at is null and a.is_primary and a.valid_from <= ?
            order by a.valid_from desc limit 1
            """;

    private final Sql sql;
    private final Policies policies;
    private final SchoolYears schoolYears;

    CountingObservations(Sql sql, Policies policies, SchoolYears schoolYears) {
        this.sql = sql;
        this.policies = policies;
        this.schoolYears = schoolYears;
    }

    /** The facts under the names by which scheme documents ask for them. */
    public Map<String, Object> facts(UUID teacherId, LocalDate day) {
        List<String> path = path(teacherId, day);
        SchoolYear year = schoolYears.containing(path, day);
        SchoolYear before = year.previous();
        return Map.of(
                "本学年听课节数", BigDecimal.valueOf(lessons(teacherId, year.from(), day.plusDays(1))),
                "上学年听课节数", BigDecimal.valueOf(lessons(teacherId, before.from(), before.to())),
                "听课节数下限", BigDecimal.valueOf(minimum(path, before)));
    }

    /**
     * The school years that a term of a principal touches, the first one first. A year counts whole, also where the term begins
     * within it.
     *
     * @param path of the school that she leads
     * @param today tells which years are over
     */
    public List<ObservedYearView> years(
            UUID teacherId, List<String> path, LocalDate from, LocalDate to, LocalDate today) {
        List<ObservedYearView> years = new ArrayList<>();
        // A term has few years, so a statement for each does no harm.
        for (SchoolYear year = schoolYears.containing(path, from);
                year.from().isBefore(to) && !year.from().isAfter(today);
                year = year.next()) {
            years.add(new ObservedYearView(
                    year.number(),
                    lessons(teacherId, year.from(), year.to()),
                    minimum(path, year),
                    !year.to().isAfter(today)));
        }
        return years;
    }

    int lessons(UUID teacherId, LocalDate from, LocalDate to) {
        return sql.first(LESSONS, row -> row.integer("lessons"), teacherId, from, to)
                .orElseThrow();
    }

    List<String> path(UUID teacherId, LocalDate day) {
        return sql.first(PATH, row -> row.texts("path"), teacherId, day).orElse(List.of("CN"));
    }

    private int minimum(List<String> path, SchoolYear year) {
        return policies.of(path, year.from(), ObservationPolicy.KIND, ObservationPolicy.class)
                .minimum(PRINCIPAL);
    }
}
