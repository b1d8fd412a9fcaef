package teacherdev.teacher.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.degree.DegreeLevel;
import teacherdev.teacher.history.AsOf;
import teacherdev.teacher.honour.HonourLevel;
import teacherdev.teacher.policy.SchoolYears;
import teacherdev.teacher.statistics.rules.Ratio;

/** Counts and lists people as of a day and as known at an instant; both come from the same census statement. */
@ApplicationScoped
class Census {

    private static final int GROUPS_MAX = 10_000;
    private static final int ROSTER_MAX = 50_000;

    /** One row for each person with a primary assignment on the day, in the caller's scope. */
    private static final String PEOPLE = """
        with point as (select ?::date as day, ?::timestamptz as known),
        people as (
            select a.teacher_id as id, p.name, s.code as school, coalesce(q.region, s.region) as region,
                (coalesce(q.path, s.path))[2] as province, (coalesce(q.path, s.path))[3] as city,
                coalesce(q.setting, s.setting) as setting,
                p.stage, coalesce(p.subjects[1], 'NONE') as subject, p.gender, p.employment_kind,
                (cardinality(p.subjects) > 0)::text as teaching,
                coalesce((select x.level from title x
                    where x.teacher_id = a.teacher_id and x.appointed_on <= point.day
                      and x.recorded_at <= point.known and (x.superseded_at is null or x.superseded_at > point.known)
                    order by x.since desc limit 1), 'NONE') as title,
                coalesce((select d.level from degree d
                    where d.teacher_id = a.teacher_id and d.awarded_on <= point.day
                      and d.recorded_at <= point.known and (d.superseded_at is null or d.superseded_at > point.known)
                    order by array_position(?::text[], d.level) desc limit 1), 'UNKNOWN') as degree,
                coalesce((select h.level from honour h
                    where h.teacher_id = a.teacher_id and h.backbone and h.valid_from <= point.day
                      and (h.valid_to is null or h.valid_to > point.day)
                      and h.recorded_at <= point.known and (h.superseded_at is null or h.superseded_at > point.known)
                    order by array_position(?::text[], h.level) desc limit 1), 'NONE') as honour_level,
                case when p.birth_date is null then 'UNKNOWN'
                     when p.birth_date > point.day - interval '25 years' then 'UNDER_25'
                     when p.birth_date <= point.day - interval '60 years' then '60_AND_OVER'
                     else (extract(year from age(point.day, p.birth_date))::int / 5 * 5) || '-'
                          || (extract(year from age(point.day, p.birth_date))::int / 5 * 5 + 4) end as age_band
            from point
            join assignment a on a.is_primary
                and a.valid_from <= point.day and (a.valid_to is null or a.valid_to > point.day)
                and a.recorded_at <= point.known and (a.superseded_at is null or a.superseded_at > point.known)
            join school s on s.id = a.school_id and s.path && ? and (?::text is null or s.id = any (array(
                select h.school_id from school_particulars h where h.path @> array[?::text])))
            left join school_particulars q on q.school_id = s.id
                and q.valid_from <= point.day and (q.valid_to is null or q.valid_to > point.day)
                and q.recorded_at <= point.known and (q.superseded_at is null or q.superseded_at > point.known)
            join profile p on p.teacher_id = a.teacher_id
                and p.valid_from <= point.day and (p.valid_to is null or p.valid_to > point.day)
                and p.recorded_at <= point.known and (p.superseded_at is null or p.superseded_at > point.known)
            where ?::text is null or coalesce(q.path, s.path) @> array[?::text]
        )
        """;

    private static final String PUPILS = """
        select sum(u.pupils) as pupils from school s
        join school_year y on y.school_id = s.id and y.year = ? and y.recorded_at <= ?
            and (y.superseded_at is null or y.superseded_at > ?)
        join pupil_count u on u.school_year_id = y.id
        where s.path && ? and s.path @> array[?::text]
        """;
    private static final String NODE = """
        select code from school where code = ? and path && ? union all select code from region where code = ? and path && ?
        """;
    private static final String RATIOS = PEOPLE + """
        select count(*) as staff, count(*) filter (where teaching = 'true') as teachers,
            count(*) filter (where teaching = 'true' and title in ('SENIOR', 'FULL_SENIOR')) as seniors,
            count(*) filter (where honour_level = 'SCHOOL') as of_school,
            count(*) filter (where honour_level = 'COUNTY') as of_county,
            count(*) filter (where honour_level = 'CITY') as of_city,
            count(*) filter (where honour_level = 'PROVINCE') as of_province,
            count(*) filter (where honour_level = 'NATIONAL') as of_nation
        from people
        """;

    private final Sql sql;
    private final Clock clock;
    private final SchoolYears schoolYears;

    private record Count(Map<String, String> key, long count) {}

    private record Figures(long staff, long teachers, long seniors, Map<HonourLevel, Long> backbone) {
        static Figures of(Row row) {
            Map<HonourLevel, Long> backbone = new EnumMap<>(HonourLevel.class);
            backbone.put(HonourLevel.NATIONAL, row.number("of_nation"));
            backbone.put(HonourLevel.PROVINCE, row.number("of_province"));
            backbone.put(HonourLevel.CITY, row.number("of_city"));
            backbone.put(HonourLevel.COUNTY, row.number("of_county"));
            backbone.put(HonourLevel.SCHOOL, row.number("of_school"));
            return new Figures(row.number("staff"), row.number("teachers"), row.number("seniors"), backbone);
        }
    }

    Census(Sql sql, Clock clock, SchoolYears schoolYears) {
        this.sql = sql;
        this.clock = clock;
        this.schoolYears = schoolYears;
    }

    CensusView groups(Access access, CensusFilter filter, List<Dimension> dimensions) {
        AsOf asOf = filter.asOf(clock);
        // Columns come from the enumeration, never from the request.
        String columns = dimensions.stream().map(Dimension::column).collect(Collectors.joining(", "));
        String statement = PEOPLE + "select " + columns + ", count(*) as people from people" + where(filter)
                + " group by " + columns + " order by " + columns + " limit " + GROUPS_MAX;
        List<Count> counts = sql.list(
                statement,
                row -> {
                    Map<String, String> key = new LinkedHashMap<>();
                    dimensions.forEach(dimension -> key.put(dimension.key(), row.text(dimension.column())));
                    return new Count(key, row.number("people"));
                },
                parameters(access, filter, asOf).toArray());
        long total = counts.stream().mapToLong(Count::count).sum();
        return new CensusView(
                asOf.day(),
                dimensions.stream().map(Dimension::key).toList(),
                total,
                counts.stream()
                        .map(count -> new CensusView.GroupView(
                                count.key(), count.count(), Ratio.percent(count.count(), total)))
                        .toList());
    }

    Page<PersonInCensusView> people(Access access, CensusFilter filter, Paging paging) {
        List<Object> parameters = parameters(access, filter, filter.asOf(clock));
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        parameters.addAll(Arrays.asList(after, after, paging.rowsToRead()));
        String where = where(filter);
        String statement = PEOPLE + "select * from people" + (where.isEmpty() ? " where " : where + " and ")
                + "(?::uuid is null or id > ?) order by id limit ?";
        List<PersonInCensusView> rows = sql.list(statement, PersonInCensusView::of, parameters.toArray());
        return Page.of(rows, paging, person -> Cursor.of(person.teacherId()));
    }

    /** Everybody whom the filters let through, by school and name; more than a file should carry are refused. */
    StaffRoster roster(Access access, CensusFilter filter) {
        AsOf asOf = filter.asOf(clock);
        List<Object> parameters = parameters(access, filter, asOf);
        parameters.add(ROSTER_MAX + 1);
        List<PersonInCensusView> people = sql.list(
                PEOPLE + "select * from people" + where(filter) + " order by school, name, id limit ?",
                PersonInCensusView::of,
                parameters.toArray());
        if (people.size() > ROSTER_MAX) {
            throw new ProblemException(
                    PlatformProblem.TOO_MANY_ROWS,
                    Text.of(
                            "A file carries " + ROSTER_MAX + " people; ask for an organisation below",
                            "一个文件最多 " + ROSTER_MAX + " 人，请按下级单位导出"));
        }
        return new StaffRoster(asOf.day(), people);
    }

    RatiosView ratios(Access access, String node, Integer year, CensusFilter filter) {
        AsOf asOf = filter.asOf(clock);
        if (sql.first(NODE, row -> row.text("code"), node, access.scopeArray(), node, access.scopeArray())
                .isEmpty()) {
            throw new ProblemException(
                    PlatformProblem.NOT_FOUND, Text.of("No such organisation in your scope", "您的管辖范围内没有该机构"));
        }
        filter.organisation = node;
        Figures figures = sql.first(
                        RATIOS, Figures::of, base(access, filter, asOf).toArray())
                .orElseThrow();
        int schoolYear = year == null ? schoolYears.of(node, asOf.day()) : year;
        Long pupils = sql.first(
                        PUPILS,
                        row -> Optional.ofNullable(row.decimal("pupils")),
                        schoolYear,
                        asOf.known(),
                        asOf.known(),
                        access.scopeArray(),
                        node)
                .flatMap(Function.identity())
                .map(BigDecimal::longValueExact)
                .orElse(null);
        long all =
                figures.backbone().values().stream().mapToLong(Long::longValue).sum();
        long countyAndAbove = all - figures.backbone().get(HonourLevel.SCHOOL);
        boolean withPupils = pupils != null && pupils > 0;
        return new RatiosView(
                node,
                asOf.day(),
                schoolYear,
                pupils,
                figures.staff(),
                figures.teachers(),
                figures.seniors(),
                withPupils && figures.teachers() > 0 ? Ratio.of(pupils, figures.teachers()) : null,
                figures.teachers() > 0 ? Ratio.percent(figures.seniors(), figures.teachers()) : null,
                figures.backbone(),
                all,
                countyAndAbove,
                withPupils ? Ratio.per(BigDecimal.valueOf(countyAndAbove), BigDecimal.valueOf(pupils), 100) : null);
    }

    private static String where(CensusFilter filter) {
        String conditions =
                filter.wanted().keySet().stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
        return conditions.isEmpty() ? "" : " where " + conditions;
    }

    private static List<Object> base(Access access, CensusFilter filter, AsOf asOf) {
        return new ArrayList<>(Arrays.asList(
                asOf.day(),
                asOf.known(),
                DegreeLevel.ascending(),
                HonourLevel.ascending(),
                access.scopeArray(),
                filter.organisation,
                filter.organisation,
                filter.organisation,
                filter.organisation));
    }

    private static List<Object> parameters(Access access, CensusFilter filter, AsOf asOf) {
        List<Object> parameters = base(access, filter, asOf);
        parameters.addAll(filter.wanted().values());
        return parameters;
    }
}
