package teacherdev.training.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Reads the figures: sums of schools for hours, facts of persons for people, each group at the cost of its rows. */
@ApplicationScoped
class TrainingQueries {

    /** The schools of the region that the caller's scope covers; GB/T 2260 codes tell the level by their length. */
    private static final String SCHOOLS = """
            with s as materialized (
                select school_id, code, (select p from unnest(path) p where length(p) = 6 limit 1) as county,
                    (select p from unnest(path) p where length(p) = 4 limit 1) as city,
                    (select p from unnest(path) p where length(p) = 2 and p <> 'CN' limit 1) as province
                from roster_school where path && ? and path @> array[?::text])
            """;

    private static final String HOURS = """
            coalesce(sum(f.hours), 0.00) as hours, coalesce(sum(f.activities), 0) as activities
            from s join (
                select r.school_id, r.month, r.course_level, r.form, r.category, r.hours, r.activities
                from training_rollup r where r.year = ? and r.grain = ? and r.school_id in (select school_id from s)
                union all
                select m.school_id, extract(month from m.activity_date)::int, m.course_level, m.form, m.category, m.hours,
                    m.activities
                from rollup_movement m where m.activity_date >= ? and m.activity_date < ?) as f on f.school_id = s.school_id
            """;

    private static final String CENSUS = """
            from s join roster_assignment a on a.school_id = s.school_id and a.is_primary and a.valid_from <= ?
                and (a.valid_to is null or a.valid_to > ?)
            """;

    private static final String PEOPLE = """
            count(*) filter (where y.activities > 0) as people, count(*) as staff,
            count(*) filter (where y.hours >= case when t.career_from >= ? then ? else ? end) as completed
            """ + CENSUS + """
            join roster_teacher t on t.teacher_id = a.teacher_id
            left join person_year y on y.teacher_id = a.teacher_id and y.year = ?
            """;

    private static final String PARTICIPANTS = """
            count(distinct f.teacher_id) as people
            """ + CENSUS + """
            join person_cell f on f.teacher_id = a.teacher_id and f.year = ? and f.activities > 0
            """;

    private static final String REGION = """
            select path[1:array_position(path, ?::text)] as path from roster_school where path && ? and path @> array[?::text] limit 1
            """;
    private static final String NAMES =
            "select code, name from roster_school where path && ? and path @> array[?::text]";

    private static final Comparator<List<String>> BY_KEY = Comparator.comparing(key -> String.join("\n", key));

    private final Sql sql;
    private final YearPolicy policy;
    private final Clock clock;

    /** What is asked: of which year's schools, by which groups, and whether people are counted too. */
    private record Question(
            Access access,
            String region,
            int year,
            Grouping grouping,
            YearPolicy.Rules rules,
            LocalDate census,
            boolean people) {

        /** Of all groups together. */
        Question whole() {
            return new Question(access, region, year, new Grouping(List.of()), rules, census, people);
        }

        /** The figures of a group in which nothing was found. */
        Figures nothing() {
            return !people ? Figures.NONE : grouping.isOfPeople() ? Figures.NO_STAFF : Figures.NO_PEOPLE;
        }
    }

    TrainingQueries(Sql sql, YearPolicy policy, Clock clock) {
        this.sql = sql;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * The figures of a region or school in a year.
     *
     * @param people whether to count people, which costs more than the sums of hours
     */
    @Transactional
    TrainingStatistics figures(Access access, String region, int year, Grouping grouping, boolean people) {
        List<String> path = sql.first(REGION, row -> row.texts("path"), region, access.scopeArray(), region)
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.NOT_FOUND,
                        Text.of("No school of this region lies in your scope", "您的管辖范围内没有该地区的学校")));
        YearPolicy.Rules rules = policy.of(path, year);
        LocalDate end = rules.censusDay().atYear(year);
        LocalDate today = LocalDate.now(clock);
        Question question =
                new Question(access, region, year, grouping, rules, end.isAfter(today) ? today : end, people);
        SortedMap<List<String>, Figures> groups = ask(question);
        Map<String, String> names = grouping.has(Dimension.SCHOOL) ? names(access, region) : Map.of();
        return new TrainingStatistics(
                region,
                year,
                question.census(),
                rules.yearlyHours(),
                rules.newTeacherHours(),
                grouping.dimensions().stream().map(Dimension::parameter).toList(),
                groups.entrySet().stream()
                        .map(group -> TrainingFigures.of(
                                grouping, group.getKey(), name(grouping, group.getKey(), names), group.getValue()))
                        .toList(),
                TrainingFigures.of(question.whole().grouping(), List.of(), null, total(question, groups.values())));
    }

    private SortedMap<List<String>, Figures> ask(Question question) {
        SortedMap<List<String>, Figures> groups = new TreeMap<>(BY_KEY);
        addHours(question, groups);
        if (question.people()) {
            addPeople(question, groups);
        }
        return groups;
    }

    /** The sum of the groups; only its people are counted, where a person may be in several groups. */
    private Figures total(Question question, Collection<Figures> groups) {
        Figures sum = groups.stream().reduce(question.nothing(), Figures::plus);
        if (!question.people() || question.grouping().isOfPeople()) {
            return sum;
        }
        Map<List<String>, Figures> everybody = new HashMap<>();
        addPeople(question.whole(), everybody);
        return everybody.getOrDefault(List.of(), Figures.NO_STAFF).withHours(sum.hours(), sum.activities());
    }

    private void addHours(Question question, Map<List<String>, Figures> groups) {
        Grouping grouping = question.grouping();
        sql.list(
                SCHOOLS + "select " + grouping.selected() + HOURS + grouping.clause(),
                row -> putHours(question, row, groups),
                question.access().scopeArray(),
                question.region(),
                question.year(),
                grouping.grain(),
                LocalDate.of(question.year(), 1, 1),
                LocalDate.of(question.year() + 1, 1, 1));
    }

    // Where everything was taken back nothing took place: such a group is not shown, unless it is one of schools.
    private static boolean putHours(Question question, Row row, Map<List<String>, Figures> groups) {
        Figures figures = question.nothing().withHours(row.decimal("hours"), row.number("activities"));
        boolean shown = question.grouping().isOfPeople()
                || figures.activities() != 0
                || figures.hours().signum() != 0;
        if (shown) {
            groups.put(question.grouping().key(row), figures);
        }
        return shown;
    }

    private void addPeople(Question question, Map<List<String>, Figures> groups) {
        Grouping grouping = question.grouping();
        if (grouping.isOfPeople()) {
            sql.list(
                    SCHOOLS + "select " + grouping.selected() + PEOPLE + grouping.clause(),
                    row -> groups.compute(
                            grouping.key(row),
                            (_, known) -> (known == null ? Figures.NO_STAFF : known)
                                    .withStaff(row.number("people"), row.number("staff"), row.number("completed"))),
                    question.access().scopeArray(),
                    question.region(),
                    LocalDate.of(question.year(), 1, 1),
                    question.rules().newTeacherHours(),
                    question.rules().yearlyHours(),
                    question.census(),
                    question.census(),
                    question.year());
        } else {
            sql.list(
                    SCHOOLS + "select " + grouping.selected() + PARTICIPANTS + grouping.clause(),
                    row -> groups.compute(
                            grouping.key(row),
                            (_, known) -> (known == null ? Figures.NO_PEOPLE : known).withPeople(row.number("people"))),
                    question.access().scopeArray(),
                    question.region(),
                    question.census(),
                    question.census(),
                    question.year());
        }
    }

    private Map<String, String> names(Access access, String region) {
        Map<String, String> names = new HashMap<>();
        sql.list(NAMES, row -> names.put(row.text("code"), row.text("name")), access.scopeArray(), region);
        return names;
    }

    private static String name(Grouping grouping, List<String> key, Map<String, String> names) {
        return grouping.has(Dimension.SCHOOL)
                ? names.get(key.get(grouping.dimensions().indexOf(Dimension.SCHOOL)))
                : null;
    }
}
