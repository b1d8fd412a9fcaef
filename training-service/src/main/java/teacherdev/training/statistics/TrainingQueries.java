package teacherdev.training.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Puts the figures of a question together: hours of schools or of people, and people where they are asked for. */
@ApplicationScoped
class TrainingQueries {

    private static final String REGION = """
            select path[1:array_position(path, ?::text)] as path from roster_school where path && ? and path @> array[?::text] limit 1
            """;
    private static final String NAMES =
            "select code, name from roster_school where path && ? and path @> array[?::text]";

    private static final Comparator<List<String>> BY_KEY = Comparator.comparing(key -> String.join("\n", key));

    private final Sql sql;
    private final HoursOfSchools hours;
    private final People people;
    private final PeopleByMonth peopleByMonth;
    private final YearPolicy policy;
    private final Clock clock;

    TrainingQueries(
            Sql sql, HoursOfSchools hours, People people, PeopleByMonth peopleByMonth, YearPolicy policy, Clock clock) {
        this.sql = sql;
        this.hours = hours;
        this.people = people;
        this.peopleByMonth = peopleByMonth;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * The figures of a region or school in a year.
     *
     * @param withPeople whether to count people, which costs more than the sums of hours; groups of persons always do
     */
    @Transactional
    TrainingStatistics figures(Access access, String region, int year, Grouping grouping, boolean withPeople) {
        Question question = question(access, region, year, grouping, withPeople || grouping.isByPerson());
        SortedMap<List<String>, Figures> groups = new TreeMap<>(BY_KEY);
        Figures total = addGroups(groups, question);
        Map<String, String> names = grouping.has(Dimension.SCHOOL) ? names(access, region) : Map.of();
        return new TrainingStatistics(
                region,
                question.wholeRegion(),
                year,
                question.firstDay(),
                question.lastDay(),
                question.census(),
                question.rules().yearlyHours(),
                question.rules().newTeacherHours(),
                grouping.dimensions().stream().map(Dimension::parameter).toList(),
                grouping.isByPerson() ? TrainingStatistics.Attribution.PERSON : TrainingStatistics.Attribution.SCHOOL,
                groups.entrySet().stream()
                        .map(group -> TrainingFigures.of(
                                grouping, group.getKey(), name(grouping, group.getKey(), names), group.getValue()))
                        .toList(),
                TrainingFigures.of(question.whole().grouping(), List.of(), null, total));
    }

    /** The question with the rules and the census day that hold for it; 404 where the caller sees no school. */
    Question question(Access access, String region, int year, Grouping grouping, boolean withPeople) {
        List<String> path = path(access, region)
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.NOT_FOUND,
                        Text.of("No school of this region lies in your scope", "您的管辖范围内没有该地区的学校")));
        YearPolicy.Rules rules = policy.of(path, year);
        LocalDate today = LocalDate.now(clock);
        LocalDate census = rules.census().isAfter(today) ? today : rules.census();
        boolean whole = path.stream().anyMatch(access.scopes()::contains);
        return new Question(access, region, year, grouping, rules, census, withPeople, whole);
    }

    /** The rules of a year in a region; those of the country where the caller sees no school of it. */
    YearPolicy.Rules rules(Access access, String region, int year) {
        return policy.of(path(access, region).orElse(List.of()), year);
    }

    private Optional<List<String>> path(Access access, String region) {
        return sql.first(REGION, row -> row.texts("path"), region, access.scopeArray(), region);
    }

    /** Adds the groups, and answers all of them together. */
    private Figures addGroups(Map<List<String>, Figures> groups, Question question) {
        if (!question.grouping().isByPerson()) {
            hours.addTo(groups, question);
        }
        Optional<Figures> everybody = addPeople(groups, question);
        Figures sum = groups.values().stream().reduce(question.nothing(), Figures::plus);
        return everybody
                .map(all -> all.withHours(sum.hours(), sum.activities()))
                .orElse(sum);
    }

    /** Adds the people of each group, and counts everybody where a person may be in several groups. */
    private Optional<Figures> addPeople(Map<List<String>, Figures> groups, Question question) {
        if (!question.people()) {
            return Optional.empty();
        }
        if (question.grouping().isOfMonths()) {
            return Optional.of(peopleByMonth.addTo(groups, question));
        }
        people.addTo(groups, question);
        if (question.grouping().isOfPeople()) {
            return Optional.empty();
        }
        Map<List<String>, Figures> everybody = new HashMap<>();
        people.addTo(everybody, question.whole());
        return Optional.of(everybody.getOrDefault(List.of(), Figures.NO_STAFF));
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
