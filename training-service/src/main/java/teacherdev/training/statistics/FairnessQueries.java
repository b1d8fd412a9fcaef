package teacherdev.training.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.statistics.FairnessView.SchoolFairness;
import teacherdev.training.statistics.rules.Gini;

/** How evenly training reaches people, from the facts that are kept of each person. */
@ApplicationScoped
class FairnessQueries {

    /** Levels above the county: who takes part in such an activity is sent out 外出培训. */
    private static final String OUTING = "f.activities > 0 and f.course_level in ('NATIONAL', 'PROVINCE', 'CITY')";

    private static final int YEARS_AT_HOME = 3;
    private static final int COUNTY_CODE = 6;

    private static final String SCHOOLS = People.CENSUS + """
            , h as (
                select p.code, coalesce(y.hours, 0.00) as hours,
                    row_number() over (partition by p.code order by coalesce(y.hours, 0)) as place_in_school,
                    row_number() over (order by coalesce(y.hours, 0)) as place,
                    exists (select from person_cell f where f.teacher_id = p.teacher_id and (f.year, f.month) >= (?, ?) and (f.year, f.month) < (?, ?) and %s) as out
                from p left join %s y on %s)
            select h.code, n.name, count(*) as staff, sum(h.hours) as hours, count(*) filter (where h.hours = 0) as untrained,
                count(*) filter (where not h.out) as at_home, sum(h.hours * h.place_in_school) as ranked_in_school,
                sum(h.hours * h.place) as ranked
            from h join roster_school n on n.code = h.code group by h.code, n.name order by h.code
            """;

    private static final String OUTINGS = People.CENSUS + """
            , o as (
                select p.teacher_id, p.code, t.name, coalesce((select max(f.year * 12 + f.month - 1) from person_cell f
                    where f.teacher_id = p.teacher_id and %s), 0) as month
                from p join roster_teacher t on t.teacher_id = p.teacher_id)
            select * from o
            where month < ? and (month, teacher_id) > (?, ?) order by month, teacher_id limit ?
            """.formatted(OUTING);

    private final Sql sql;
    private final TrainingQueries training;
    private final Clock clock;

    /** A school's row with the sums that the coefficients of school and region are made of. */
    private record Counted(SchoolFairness school, BigDecimal ranked) {}

    FairnessQueries(Sql sql, TrainingQueries training, Clock clock) {
        this.sql = sql;
        this.training = training;
        this.clock = clock;
    }

    @Transactional
    FairnessView fairness(Access access, String region, int year) {
        Question question = training.question(access, region, year, new Grouping(List.of()), true);
        int month = question.firstDay().getMonthValue();
        List<Object> parameters = new ArrayList<>(List.of(
                access.scopeArray(), region, question.census(), year + 1 - YEARS_AT_HOME, month, year + 1, month));
        parameters.addAll(People.yearOf(question));
        List<Counted> counted = sql.list(
                SCHOOLS.formatted(OUTING, People.personYear(question), People.onPersonYear(question)),
                FairnessQueries::counted,
                parameters.toArray());
        List<SchoolFairness> schools = counted.stream().map(Counted::school).toList();
        long staff = schools.stream().mapToLong(SchoolFairness::staff).sum();
        BigDecimal hours = sum(schools.stream().map(SchoolFairness::hours).toList());
        BigDecimal ranked = sum(counted.stream().map(Counted::ranked).toList());
        List<Gini.Group> groups = schools.stream()
                .map(school -> new Gini.Group(school.hours(), school.staff()))
                .toList();
        return new FairnessView(
                region,
                question.wholeRegion(),
                year,
                question.census(),
                staff,
                SchoolFairness.perHead(hours, staff),
                Gini.ofPersons(staff, hours, ranked).orElse(null),
                Gini.between(groups).orElse(null),
                schools);
    }

    /**
     * Whose last outings are asked for.
     *
     * @param before only those whose last time was before this day's month; null for everybody
     * @param year only those whose last time was before this year of the region; null for everybody
     */
    record Waited(String region, LocalDate before, Integer year) {}

    /** Who was last sent out when, those who never were first. */
    @Transactional
    Page<OutingView> lastOutings(Access access, Waited asked, Paging paging) {
        return Page.of(read(access, asked, paging.after(2), paging.rowsToRead()), paging, OutingView::cursor);
    }

    /** All of them. */
    @Transactional
    Outings outings(Access access, Waited asked) {
        return new Outings(asked.region(), Files.complete(read(access, asked, Optional.empty(), Files.ROWS_TO_READ)));
    }

    private List<OutingView> read(Access access, Waited asked, Optional<Cursor> behind, int rows) {
        LocalDate today = LocalDate.now(clock);
        Integer year = asked.year();
        if (asked.before() != null && year != null) {
            throw ProblemException.ofField(
                    PlatformProblem.INVALID_PARAMETER, "year", Text.of("Name a day or a year, not both", "请指明日期或年度之一"));
        }
        String region = asked.region();
        Question question =
                training.question(access, region, year == null ? today.getYear() : year, new Grouping(List.of()), true);
        LocalDate until = year == null ? asked.before() : question.firstDay();
        if (region.length() < COUNTY_CODE) {
            throw ProblemException.ofField(
                    PlatformProblem.INVALID_PARAMETER,
                    "region",
                    Text.of("Ask for one county or one school", "请指定一个县区或一所学校"));
        }
        Cursor after = behind.orElse(Cursor.of(-1, new UUID(0, 0)));
        return sql.list(
                OUTINGS,
                row -> OutingView.of(row, question.rules().calendar()),
                access.scopeArray(),
                region,
                today,
                until == null ? Integer.MAX_VALUE : until.getYear() * 12 + until.getMonthValue() - 1,
                after.number(0),
                after.id(1),
                rows);
    }

    private static Counted counted(Row row) {
        long staff = row.number("staff");
        BigDecimal hours = row.decimal("hours");
        return new Counted(
                new SchoolFairness(
                        row.text("code"),
                        row.text("name"),
                        staff,
                        hours,
                        SchoolFairness.perHead(hours, staff),
                        row.number("untrained"),
                        row.number("at_home"),
                        Gini.ofPersons(staff, hours, row.decimal("ranked_in_school"))
                                .orElse(null)),
                row.decimal("ranked"));
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
