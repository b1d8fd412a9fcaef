package teacherdev.deploy.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import teacherdev.deploy.county.Csv;

/**
 * The files from which the sample was loaded, as temporary tables of text in a session of its own: nothing that a service
 * stores is read here.
 */
final class SampleFiles implements AutoCloseable {

    private static final List<String> FILES = List.of("teachers", "assignments", "degrees", "titles", "activities");

    /** Where each teacher belongs on the last day of a year, and when her work began. */
    private static final String STAFF = """
            with staff as (
                select a.teacher, a."schoolCode" as school,
                    (select min(first."from") from assignments first where first.teacher = a.teacher) as career_from
                from assignments a
                where a."primary" = 'true' and a."from" <= ? || '-12-31' and (a."to" = '' or a."to" > ? || '-12-31')
            )
            """;

    /** What each activity of a year was, and where its teacher belonged on its day. */
    private static final String ATTENDED = """
            , attended as (
                select t.teacher, a."schoolCode" as school, t."courseLevel", t.form,
                    substr(t.date, 6, 2)::int::text as month, t.hours::numeric as hours
                from activities t
                join assignments a on a.teacher = t.teacher and a."primary" = 'true'
                    and a."from" <= t.date and (a."to" = '' or a."to" > t.date)
                where substr(t.date, 1, 4) = ?
            )
            """;

    private static final String YEARS = """
            , years as (
                select s.school, count(*) as staff, count(*) filter (where y.hours > 0) as people,
                    count(*) filter (where y.hours >= case when s.career_from >= ? then 120 else 72 end) as completed
                from staff s
                left join (select teacher, sum(hours) as hours from attended group by teacher) as y on y.teacher = s.teacher
                group by s.school
            )
            """;

    private static final String SCHOOLS = STAFF + ATTENDED + YEARS + """
            select y.school, coalesce(h.hours, 0.00), coalesce(h.activities, 0), y.people, y.staff, y.completed
            from years y
            left join (select school, sum(hours) as hours, count(*) as activities from attended group by school) as h
                on h.school = y.school
            """;

    private static final String ALL = STAFF + ATTENDED + YEARS + """
            select 'all', (select sum(hours) from attended), (select count(*) from attended), sum(people), sum(staff),
                sum(completed)
            from years
            """;

    private static final String KINDS = STAFF + ATTENDED + """
            select %1$s, sum(hours), count(*), count(distinct teacher) filter (where teacher in (select teacher from staff))
            from attended group by %1$s
            """;

    private static final String TITLES = STAFF + """
            select s.school || ' ' || coalesce(t.level, 'NONE'), count(*)
            from staff s
            left join lateral (select level from titles where teacher = s.teacher and "appointedOn" <= '2025-12-31'
                order by "appointedOn" desc limit 1) as t on true
            group by 1
            """;

    private static final String DEGREES = STAFF + """
            select p.gender || ' ' || coalesce(d.level, 'NONE'), count(*)
            from staff s
            join teachers p on p."externalId" = s.teacher
            left join lateral (select level from degrees where teacher = s.teacher and "awardedOn" <= '2025-12-31'
                order by array_position(array['SECONDARY_NORMAL', 'COLLEGE', 'BACHELOR', 'MASTER', 'DOCTOR'], level) desc
                limit 1) as d on true
            group by 1
            """;

    private final Connection database;

    private SampleFiles(Connection database) {
        this.database = database;
    }

    static SampleFiles read(Path folder) throws IOException, SQLException {
        SampleFiles files = new SampleFiles(RunningSystem.system().database(RunningSystem.TRAINING));
        for (String file : FILES) {
            files.table(file, folder.resolve(file + ".csv"));
        }
        return files;
    }

    /** Hours, activities, people, staff and completed of each school. */
    SortedMap<String, List<String>> trainingOfSchools(int year) throws SQLException {
        return ask(SCHOOLS, year, year, year, year + "-01-01");
    }

    /** The same of all schools. */
    List<String> trainingInAll(int year) throws SQLException {
        return ask(ALL, year, year, year, year + "-01-01").get("all");
    }

    /** Hours, activities and people of each value of courseLevel, form or month. */
    SortedMap<String, List<String>> trainingByKind(int year, String column) throws SQLException {
        return ask(KINDS.formatted('"' + column + '"'), year, year, year);
    }

    /** How many people have which title at which school at the end of 2025. */
    SortedMap<String, List<String>> titlesOfSchools() throws SQLException {
        return ask(TITLES, 2025, 2025);
    }

    /** How many women and men have which highest degree at the end of 2025. */
    SortedMap<String, List<String>> degreesByGender() throws SQLException {
        return ask(DEGREES, 2025, 2025);
    }

    private SortedMap<String, List<String>> ask(String question, Object... parameters) throws SQLException {
        SortedMap<String, List<String>> answer = new TreeMap<>();
        try (PreparedStatement statement = database.prepareStatement(question)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i].toString());
            }
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    List<String> values = new ArrayList<>();
                    for (int column = 2; column <= columns; column++) {
                        values.add(rows.getString(column));
                    }
                    answer.put(rows.getString(1), values);
                }
            }
        }
        return answer;
    }

    private void table(String name, Path file) throws IOException, SQLException {
        List<String> header = Csv.read(file, line -> line.getHeader()).getFirst();
        String columns = header.stream().map(column -> '"' + column + "\" text").collect(Collectors.joining(", "));
        try (Statement create = database.createStatement()) {
            create.execute("create temporary table " + name + " (" + columns + ")");
        }
        String places = String.join(", ", Collections.nCopies(header.size(), "?"));
        try (PreparedStatement insert = database.prepareStatement("insert into " + name + " values (" + places + ")")) {
            for (List<String> line : Csv.read(file, line -> line.getFields())) {
                for (int column : IntStream.range(0, line.size()).toArray()) {
                    insert.setString(column + 1, line.get(column));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (Statement analyse = database.createStatement()) {
            analyse.execute("create index on " + name + " ((" + '"' + header.getFirst() + "\"))");
            analyse.execute("analyze " + name);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
