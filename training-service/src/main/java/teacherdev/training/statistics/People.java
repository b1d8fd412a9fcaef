package teacherdev.training.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;

/** Distinct people, each once at the school of her primary post on the census day, and what each of them did in the year. */
@ApplicationScoped
class People {

    /**
     * Who is where on the census day, and what she is; takes the scope, the region and the day. The roster's row of
     * a teacher is read only where a column of it is asked for: a left join by her key is left out otherwise.
     */
    static final String CENSUS = Question.SCHOOLS + """
            , census as materialized (select ?::date as day)
            , p as not materialized (
                select a.teacher_id, a.valid_from as post_from, s.code, s.county, s.city, s.province, coalesce(t.stage, '') as stage,
                    coalesce(t.subjects[1], '') as subject, coalesce(t.employment_kind, '') as employment_kind,
                    coalesce((select title ->> 'level' from jsonb_array_elements(t.titles) as title
                              where (title ->> 'appointedOn')::date <= (select day from census)
                              order by title ->> 'appointedOn' desc limit 1), 'NONE') as title,
                    case when t.birth_year is null then 'UNKNOWN'
                         when extract(year from (select day from census)) - t.birth_year < 25 then 'UNDER_25'
                         when extract(year from (select day from census)) - t.birth_year >= 60 then '60_AND_OVER'
                         else (extract(year from (select day from census))::int - t.birth_year) / 5 * 5 || '-'
                              || (extract(year from (select day from census))::int - t.birth_year) / 5 * 5 + 4 end as age_band
                from s
                join roster_assignment a on a.school_id = s.school_id and a.is_primary and a.valid_from <= (select day from census)
                    and (a.valid_to is null or a.valid_to > (select day from census))
                left join roster_teacher t on t.teacher_id = a.teacher_id)
            """;

    /**
     * What the year of each of them comes to; takes the first day twice, what the year asks of new teachers and of others. Only of
     * somebody whose post began in the year it is looked up whether her work began in it.
     */
    static final String JUDGED = """
            count(*) filter (where y.activities > 0) as people, count(*) as staff,
            count(*) filter (where y.hours >= case
                when p.post_from >= ? and (select t.career_from from roster_teacher t where t.teacher_id = p.teacher_id) >= ?
                then ? else ? end) as completed""";

    private static final String YEARS =
            "coalesce(sum(y.hours), 0.00) as hours, coalesce(sum(y.activities), 0) as activities, " + JUDGED
                    + " from p left join ";

    private static final String YEAR = "person_year";
    private static final String IN_YEAR = "y.teacher_id = p.teacher_id and y.year = ?";

    /** A school year of a person: her months from one in the year to the one before it in the next. */
    private static final String MONTHS = """
            lateral (select sum(c.hours) as hours, sum(c.activities) as activities from person_cell c
                     where c.teacher_id = p.teacher_id and (c.year, c.month) >= (?, ?) and (c.year, c.month) < (?, ?))""";

    private static final String CELLS = """
            sum(f.hours) as hours, sum(f.activities) as activities, count(distinct f.teacher_id) as people
            from p join person_cell f on f.teacher_id = p.teacher_id and f.activities > 0 and\s""";

    static final String CELLS_OF_YEAR = "f.year = ?";
    static final String CELLS_OF_MONTHS = "(f.year, f.month) >= (?, ?) and (f.year, f.month) < (?, ?)";

    private final Sql sql;

    People(Sql sql) {
        this.sql = sql;
    }

    /** Adds the people of each group; where groups are of persons, their hours too. */
    void addTo(Map<List<String>, Figures> groups, Question question) {
        Grouping grouping = question.grouping();
        List<Object> parameters =
                new ArrayList<>(Arrays.asList(question.access().scopeArray(), question.region(), question.census()));
        if (grouping.isOfPeople()) {
            parameters.addAll(judgedBy(question));
        }
        parameters.addAll(yearOf(question));
        sql.list(
                CENSUS + "select " + grouping.selected("p") + counted(question) + grouping.clause(),
                row -> groups.compute(grouping.key(row), (_, known) -> figures(grouping, known, row)),
                parameters.toArray());
    }

    private static String counted(Question question) {
        if (question.grouping().isOfPeople()) {
            return YEARS + personYear(question) + " y on " + onPersonYear(question);
        }
        return CELLS + (question.isOfCalendarYear() ? CELLS_OF_YEAR : CELLS_OF_MONTHS);
    }

    /** What each person has in the year, to be joined as y by {@link #onPersonYear}; takes {@link #yearOf}. */
    static String personYear(Question question) {
        return question.isOfCalendarYear() ? YEAR : MONTHS;
    }

    static String onPersonYear(Question question) {
        return question.isOfCalendarYear() ? IN_YEAR : "true";
    }

    /** What {@link #JUDGED} takes. */
    static List<Object> judgedBy(Question question) {
        return List.of(
                question.firstDay(),
                question.firstDay(),
                question.rules().newTeacherHours(),
                question.rules().yearlyHours());
    }

    static List<Object> yearOf(Question question) {
        int month = question.firstDay().getMonthValue();
        return question.isOfCalendarYear()
                ? List.of(question.year())
                : List.of(question.year(), month, question.year() + 1, month);
    }

    private static Figures figures(Grouping grouping, Figures known, Row row) {
        Figures hours = known == null ? Figures.NONE : known;
        if (grouping.isByPerson()) {
            hours = hours.withHours(row.decimal("hours"), row.number("activities"));
        }
        return grouping.isOfPeople()
                ? hours.withStaff(row.number("people"), row.number("staff"), row.number("completed"))
                : hours.withPeople(row.number("people"));
    }
}
