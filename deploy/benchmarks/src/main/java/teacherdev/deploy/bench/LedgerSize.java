package teacherdev.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import teacherdev.deploy.launcher.LocalSystem;

/**
 * Fills the database of training-service up to a size beside the API, as a country of equal counties would: each has 60 schools,
 * 3,000 teachers and 40,000 activities over five years, with the sums that postings would have kept. A county's figures are
 * those of one of them, whatever lies around it.
 */
final class LedgerSize {

    /** Entries of one county. */
    static final long COUNTY = 40_000;

    /** Ids as the services make them, in the order of time: a county's teachers were recorded one after another. */
    private static final String TEACHER =
            "(lpad(to_hex(%1$s * 10000 + %2$s), 12, '0') || left(md5(%1$s || ' ' || %2$s), 20))::uuid";

    private static final String COUNT =
            "select count(*) / " + COUNTY + " from credit_entry where source_system = 'BENCH'";

    private static final String SCHOOLS = """
            insert into roster_school (school_id, version, code, name, path)
            select md5('school ' || c || ' ' || n)::uuid, 1, c || lpad(n::text, 4, '0'), '示例学校',
                array['CN', left(c::text, 2), left(c::text, 4), c::text, c || lpad(n::text, 4, '0')]
            from generate_series(?::int, ?::int) as c cross join generate_series(1, 60) as n
            """;

    private static final String TEACHERS = """
            insert into roster_teacher (teacher_id, version, name, status, career_from)
            select %s, 1, '示例教师', 'ACTIVE', date '2012-09-01'
            from generate_series(?::bigint, ?::bigint) as c cross join generate_series(1, 3000) as n
            """.formatted(TEACHER.formatted("c", "n"));

    private static final String ASSIGNMENTS = """
            insert into roster_assignment (assignment_id, teacher_id, school_id, valid_from, is_primary)
            select gen_random_uuid(), %s, md5('school ' || c || ' ' || 1 + n %% 60)::uuid, date '2012-09-01', true
            from generate_series(?::bigint, ?::bigint) as c cross join generate_series(1, 3000) as n
            """.formatted(TEACHER.formatted("c", "n"));

    private static final String ENTRIES = """
            insert into credit_entry (id, year, teacher_id, school_id, school_code, kind, activity, course_level, form,
                activity_date, activity_hours, amount, unit, source_system, recorded_at, recorded_by)
            select gen_random_uuid(), extract(year from e.day), %s,
                md5('school ' || e.c || ' ' || 1 + e.t %% 60)::uuid, e.c || lpad((1 + e.t %% 60)::text, 4, '0'), 'GRANT',
                'Reading-lesson workshop', (array['NATIONAL','PROVINCE','CITY','COUNTY','SCHOOL','SELF'])[1 + n %% 6],
                (array['FACE_TO_FACE','ONLINE','BLENDED','PRACTICE'])[1 + n / 6 %% 4], e.day, 6.25, 6.25, 'HOUR', 'BENCH', now(),
                'bench'
            from (select c, n, 1 + n %% 3000 as t, date '2022-01-01' + (n * 7 %% 1790) as day
                  from generate_series(?::bigint, ?::bigint) as c cross join generate_series(0, 39999) as n) as e
            """.formatted(TEACHER.formatted("e.c", "e.t"));

    private static final String CELLS = """
            insert into person_cell (teacher_id, year, month, course_level, form, category, hours, activities)
            select teacher_id, year, extract(month from activity_date), course_level, form, '', sum(activity_hours), count(*)
            from credit_entry where source_system = 'BENCH' and left(school_code, 6)::int between ? and ?
            group by 1, 2, 3, 4, 5
            """;

    private static final String PERSONS = """
            insert into person_year (teacher_id, year, hours, activities)
            select teacher_id, year, sum(activity_hours), count(*)
            from credit_entry where source_system = 'BENCH' and left(school_code, 6)::int between ? and ? group by 1, 2
            """;

    private static final String SUMS = """
            insert into training_rollup (school_id, year, grain, month, course_level, form, category, hours, activities)
            select school_id, year, grouping(month, course_level, form, category), coalesce(month, 0),
                coalesce(course_level, ''), coalesce(form, ''), coalesce(category, ''), sum(hours), count(*)
            from (select school_id, year, extract(month from activity_date)::int as month, course_level, form,
                      '' as category, activity_hours as hours
                  from credit_entry where source_system = 'BENCH' and left(school_code, 6)::int between ? and ?) as e
            group by school_id, year, grouping sets ((), (month), (course_level), (form), (category), (course_level, form),
                (month, course_level, form, category))
            """;

    private static final int FIRST = 990_000;

    private LedgerSize() {}

    /** The code of one of the counties. */
    static String county() {
        return String.valueOf(FIRST);
    }

    static void fill(LocalSystem system, long entries) throws Exception {
        try (Connection database = system.database("training-service");
                Statement statement = database.createStatement()) {
            int present;
            try (ResultSet row = statement.executeQuery(COUNT)) {
                row.next();
                present = row.getInt(1);
            }
            int last = FIRST + Math.toIntExact(entries / COUNTY) - 1;
            for (int from = FIRST + present; from <= last; from += 10) {
                add(database, from, Math.min(from + 9, last));
            }
            statement.execute("vacuum analyze");
        }
    }

    private static void add(Connection database, int from, int to) throws SQLException {
        for (String part : new String[] {SCHOOLS, TEACHERS, ASSIGNMENTS, ENTRIES, CELLS, PERSONS, SUMS}) {
            try (PreparedStatement insert = database.prepareStatement(part)) {
                insert.setInt(1, from);
                insert.setInt(2, to);
                insert.executeUpdate();
            }
        }
    }
}
