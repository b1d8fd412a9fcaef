package teacherdev.training.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.credit.CourseLevel;
import teacherdev.training.credit.Form;
import teacherdev.training.year.rules.TrainingYear;

/** Reads the entries behind a school's figure, in the order of their days. */
@ApplicationScoped
class LedgerLineQueries {

    private static final String SCHOOL = "select school_id, path from roster_school where code = ? and path && ?";

    private static final String LINES = """
            select e.id, e.teacher_id, t.name, e.kind, e.activity_date, e.activity, e.course_level, e.form, e.category,
                e.activity_hours
            from credit_entry e
            left join roster_teacher t on t.teacher_id = e.teacher_id
            where e.school_id = ? and e.year >= ? and e.year <= ? and e.activity_date >= ? and e.activity_date < ?
              and (?::text is null or e.course_level = ?) and (?::text is null or e.form = ?)
              and (?::text is null or e.category = ?) and (e.activity_date, e.id) > (?, ?)
            order by e.activity_date, e.id limit ?
            """;

    private final Sql sql;
    private final YearPolicy policy;

    LedgerLineQueries(Sql sql, YearPolicy policy) {
        this.sql = sql;
        this.policy = policy;
    }

    /** Which entries; what is null is not asked for. */
    record Group(String school, int year, Integer month, CourseLevel courseLevel, Form form, String category) {

        LocalDate from(TrainingYear calendar) {
            return month == null ? calendar.firstDay(year) : calendar.monthIn(year, month);
        }

        LocalDate to(TrainingYear calendar) {
            return month == null ? from(calendar).plusYears(1) : from(calendar).plusMonths(1);
        }
    }

    private record School(UUID id, List<String> path) {}

    @Transactional
    Page<LedgerLine> lines(Access access, Group group, Paging paging) {
        return Page.of(read(access, group, paging.after(2), paging.rowsToRead()), paging, LedgerLine::cursor);
    }

    /** All of them. */
    @Transactional
    LedgerLines file(Access access, Group group) {
        return new LedgerLines(group, Files.complete(read(access, group, Optional.empty(), Files.ROWS_TO_READ)));
    }

    private List<LedgerLine> read(Access access, Group group, Optional<Cursor> behind, int rows) {
        School school = sql.first(
                        SCHOOL,
                        row -> new School(row.id("school_id"), row.texts("path")),
                        group.school(),
                        access.scopeArray())
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.NOT_FOUND, Text.of("No such school in your scope", "您的管辖范围内没有该学校")));
        TrainingYear calendar = policy.of(school.path(), group.year()).calendar();
        LocalDate from = group.from(calendar);
        LocalDate to = group.to(calendar);
        Cursor after = behind.orElse(Cursor.of(from.minusDays(1), new UUID(0, 0)));
        return sql.list(
                LINES,
                LedgerLine::of,
                school.id(),
                from.getYear(),
                to.getYear(),
                from,
                to,
                group.courseLevel(),
                group.courseLevel(),
                group.form(),
                group.form(),
                group.category(),
                group.category(),
                after.date(0),
                after.id(1),
                rows);
    }
}
