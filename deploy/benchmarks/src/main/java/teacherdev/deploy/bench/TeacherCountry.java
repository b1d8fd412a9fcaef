package teacherdev.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import teacherdev.deploy.launcher.LocalSystem;

/**
 * Fills the database of teacher-service with equal counties beside the API: each has 60 schools and 15,000 teachers with the names
 * of {@link CareerRows}, a profile, a post and a title; ten counties are a city of the measured county's province. Identity
 * numbers are noise of their usual size: nobody reads them.
 */
final class TeacherCountry {

    private static final String COUNTY = "(515101 + ?::int / 10 * 100 + ?::int % 10)::text";

    private static final String REGIONS = """
            with county as (select %s as code)
            insert into region (code, name, parent, path)
            select left(code, 4), '示例市', '51', array['CN', '51', left(code, 4)] from county
            union all
            select code, '示例县', left(code, 4), array['CN', '51', left(code, 4), code] from county
            on conflict do nothing
            """.formatted(COUNTY);

    private static final String SCHOOLS = """
            insert into school (id, code, name, kind, region, stages, setting, path, version)
            select uuidv7(), r.code || lpad(n::text, 4, '0'), '示例小学', 'SCHOOL', r.code, '{PRIMARY}', 'TOWN',
                r.path || (r.code || lpad(n::text, 4, '0')), 1
            from region r cross join generate_series(1, 60) as n where r.code = %s
            """.formatted(COUNTY);

    /** The same teacher has the same number in each of the statements; ids ascend, as those that services make. */
    private static final String TEACHER =
            "(lpad(to_hex(1700000000000 + %1$s::bigint * 15000 + n), 12, '0') || '7' || left(md5(%1$s || ' ' || n), 19))::uuid";

    private static final String TEACHERS = """
            insert into teacher (id, source_system, external_id, identity_number, identity_index, status, version, created_at)
            select %s, 'COUNTRY', ?::int || '-' || n, sha512(('number ' || ?::int || n)::bytea),
                sha256(('index ' || ?::int || ' ' || n)::bytea), 'ACTIVE', 1, now()
            from generate_series(0, 14999) as n
            """.formatted(TEACHER.formatted("?::int"));

    private static final String PROFILES = """
            insert into profile (id, teacher_id, valid_from, recorded_at, name, pinyin, gender, birth_date, subjects, stage,
                employment_kind)
            select uuidv7(), %s, '2012-09-01', now(),
                substr(c.surnames, 1 + n %% 20, 1) || substr(c.given, 1 + n / 20 %% 20, 1) || substr(c.given, 1 + n / 400 %% 20, 1),
                c.surnames_latin[1 + n %% 20] || c.given_latin[1 + n / 20 %% 20] || c.given_latin[1 + n / 400 %% 20],
                'FEMALE', date '1970-01-01' + n, '{CHINESE}', 'PRIMARY', 'ESTABLISHED'
            from generate_series(0, 14999) as n cross join (select ?::text as surnames, ?::text as given,
                string_to_array('wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo', ' ')
                    as surnames_latin,
                string_to_array('wei fang na min jing li qiang lei jun yang yong yan jie juan tao ming chao xiu xia ping', ' ')
                    as given_latin) as c
            """.formatted(TEACHER.formatted("?::int"));

    private static final String ASSIGNMENTS = """
            insert into assignment (id, teacher_id, school_id, valid_from, recorded_at, fte, is_primary, kind)
            select uuidv7(), %s, s.id, '2012-09-01', now(), 1.00, true, 'POST'
            from generate_series(0, 14999) as n join school s on s.code = %s || lpad((1 + n %% 60)::text, 4, '0')
            """.formatted(TEACHER.formatted("?::int"), COUNTY);

    private static final String TITLES = """
            insert into title (id, teacher_id, level, appointed_on, special_post, recorded_at)
            select uuidv7(), %s, case when n / 60 %% 3 = 0 then 'SENIOR' else 'SECOND' end, '2019-09-01', false, now()
            from generate_series(0, 14999) as n
            """.formatted(TEACHER.formatted("?::int"));

    private TeacherCountry() {}

    static void fill(LocalSystem system, int counties) throws Exception {
        try (Connection database = system.database("teacher-service")) {
            for (int county = 0; county < counties; county++) {
                add(database, county);
            }
            try (Statement statement = database.createStatement()) {
                statement.execute("vacuum analyze");
            }
        }
    }

    private static void add(Connection database, int county) throws SQLException {
        run(database, REGIONS, county, county);
        run(database, SCHOOLS, county, county);
        run(database, TEACHERS, county, county, county, county, county);
        run(database, PROFILES, county, county, CareerRows.SURNAMES, CareerRows.GIVEN);
        run(database, ASSIGNMENTS, county, county, county, county);
        run(database, TITLES, county, county);
    }

    private static void run(Connection database, String statement, Object... parameters) throws SQLException {
        try (PreparedStatement prepared = database.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            prepared.executeUpdate();
        }
    }
}
