package teacherdev.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import teacherdev.deploy.launcher.LocalSystem;

/**
 * Fills the database of training-service up to a size beside the API, as a country of equal counties would: each has 60 schools,
 * 3,000 teachers and 40,000 activities over five years, with the sums that postings would have kept. A county's figures are
 * those of one of them, whatever lies around it.
 */
final class LedgerSize {

    /** Entries of one county. */
    static final long COUNTY = 40_000;

    private static final String PRESENT = "select count(*) / 60 from roster_school where left(code, 2) = '99'";

    private static final String SCHOOLS = """
            insert into roster_school (school_id, version, code, name, path)
            select md5('school ' || c || ' ' || n)::uuid, 1, c || lpad(n::text, 4, '0'), '示例学校',
                array['CN', left(c::text, 2), left(c::text, 4), c::text, c || lpad(n::text, 4, '0')]
            from generate_series(?::int, ?::int) as c cross join generate_series(1, 60) as n
            """;

    /** Ids as the services make them, in the order of time: a county's teachers were recorded one after another. */
    private static final String TEACHERS = """
            with t as materialized (
                select c, n, (lpad(to_hex(c::bigint * 10000 + n), 12, '0') || left(md5(c || ' ' || n), 20))::uuid as teacher_id,
                    md5('school ' || c || ' ' || 1 + n % 60)::uuid as school_id, c || lpad((1 + n % 60)::text, 4, '0') as school_code
                from generate_series(?::int, ?::int) as c cross join generate_series(1, 3000) as n)
            """;

    private static final String ROSTER = TEACHERS + """
            , taught as (
                insert into roster_teacher (teacher_id, version, name, status, career_from)
                select teacher_id, 1, '示例教师', 'ACTIVE', date '2012-09-01' from t order by teacher_id)
            insert into roster_assignment (assignment_id, teacher_id, school_id, valid_from, is_primary)
            select uuidv7(), teacher_id, school_id, date '2012-09-01', true from t order by teacher_id
            """;

    /** Everything is made of the same rows, so that no part reads the ledger of all counties again. */
    private static final String ACTIVITIES = TEACHERS + """
            , e as materialized (
                select t.teacher_id, t.school_id, t.school_code, d.day, extract(year from d.day)::int as year,
                    extract(month from d.day)::int as month,
                    (array['NATIONAL','PROVINCE','CITY','COUNTY','SCHOOL','SELF'])[1 + d.n % 6] as course_level,
                    (array['FACE_TO_FACE','ONLINE','BLENDED','PRACTICE'])[1 + d.n / 6 % 4] as form, 6.25 as hours
                from t join (select n, date '2022-01-01' + (n * 7 % 1790) as day from generate_series(0, 39999) as n) as d
                    on t.n = 1 + d.n % 3000
                order by t.teacher_id, d.day
            ), posted as (
                insert into credit_entry (id, year, teacher_id, school_id, school_code, kind, activity, course_level, form,
                    activity_date, activity_hours, amount, unit, source_system, recorded_at, recorded_by)
                select uuidv7(), year, teacher_id, school_id, school_code, 'GRANT', 'Reading-lesson workshop', course_level, form,
                    day, hours, hours, 'HOUR', 'BENCH', now(), 'bench'
                from e
            ), cell as (
                insert into person_cell (teacher_id, year, month, course_level, form, category, hours, activities)
                select teacher_id, year, month, course_level, form, '', sum(hours), count(*) from e
                group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
            ), person as (
                insert into person_year (teacher_id, year, hours, activities)
                select teacher_id, year, sum(hours), count(*) from e group by 1, 2 order by 1, 2
            )
            insert into training_rollup (school_id, year, grain, month, course_level, form, category, hours, activities)
            select school_id, year, grouping(month, course_level, form, category), coalesce(month, 0),
                coalesce(course_level, ''), coalesce(form, ''), coalesce(category, ''), sum(hours), count(*)
            from (select school_id, year, month, course_level, form, '' as category, hours from e) as f
            group by school_id, year, grouping sets ((), (month), (course_level), (form), (category), (course_level, form),
                (month, course_level, form, category))
            order by 2, 3, 1
            """;

    /** Nobody waits for the disk after each county, and sorts stay in memory. */
    private static final String SESSION =
            "set synchronous_commit = off; set work_mem = '128MB'; set statement_timeout = 0";

    private static final int SESSIONS = 2;
    private static final int COUNTIES_AT_ONCE = 5;

    private static final int FIRST = 990_000;

    private LedgerSize() {}

    /** The code of one of the counties. */
    static String county() {
        return String.valueOf(FIRST);
    }

    /** Fills in sessions side by side: the database has a process for each of them. */
    static void fill(LocalSystem system, long entries) throws Exception {
        long begun = System.nanoTime();
        int first = FIRST + present(system);
        int end = FIRST + Math.toIntExact(entries / COUNTY);
        AtomicInteger next = new AtomicInteger(first);
        try (ExecutorService sessions = Executors.newFixedThreadPool(SESSIONS)) {
            List<Future<?>> filling = new ArrayList<>();
            for (int i = 0; i < SESSIONS; i++) {
                filling.add(sessions.submit(() -> fill(system, next, end)));
            }
            for (Future<?> one : filling) {
                one.get();
            }
        }
        try (Connection database = system.database("training-service");
                Statement statement = database.createStatement()) {
            statement.execute("vacuum analyze");
        }
        System.out.printf(
                Locale.ROOT,
                "%,d entries of %d counties filled in %.0f s%n",
                (end - first) * COUNTY,
                end - first,
                (System.nanoTime() - begun) / 1e9);
    }

    private static int present(LocalSystem system) throws Exception {
        try (Connection database = system.database("training-service");
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(PRESENT)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Takes counties until there are none left. */
    private static Void fill(LocalSystem system, AtomicInteger next, int end) throws Exception {
        try (Connection database = system.database("training-service");
                Statement session = database.createStatement()) {
            session.execute(SESSION);
            for (int from = next.getAndAdd(COUNTIES_AT_ONCE); from < end; from = next.getAndAdd(COUNTIES_AT_ONCE)) {
                add(database, from, Math.min(from + COUNTIES_AT_ONCE, end) - 1);
            }
        }
        return null;
    }

    private static void add(Connection database, int from, int to) throws SQLException {
        for (String part : new String[] {SCHOOLS, ROSTER, ACTIVITIES}) {
            try (PreparedStatement insert = database.prepareStatement(part)) {
                insert.setInt(1, from);
                insert.setInt(2, to);
                insert.executeUpdate();
            }
        }
    }
}
