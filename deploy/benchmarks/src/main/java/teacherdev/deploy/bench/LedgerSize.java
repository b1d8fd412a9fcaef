package teacherdev.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import teacherdev.deploy.launcher.LocalSystem;

/** Fills the ledger beside the API up to a size, as years of a county or a province would. */
final class LedgerSize {

    private static final String COUNT = "select count(*) from credit_entry";

    /** A hundred entries for each teacher, spread over five years, courses and forms; nobody of them is in a roster. */
    private static final String FILL = """
            insert into credit_entry (id, year, teacher_id, school_id, school_code, kind, activity, course_level, form,
                activity_date, activity_hours, amount, unit, source_system, recorded_at, recorded_by)
            select gen_random_uuid(), extract(year from e.day), md5('teacher ' || e.n / 100)::uuid, s.school_id, s.code, 'GRANT',
                'Reading-lesson workshop', (array['NATIONAL','PROVINCE','CITY','COUNTY','SCHOOL','SELF'])[1 + e.n % 6],
                (array['FACE_TO_FACE','ONLINE','BLENDED','PRACTICE'])[1 + e.n % 4], e.day, 1.25, 1.25, 'HOUR', 'BENCH', now(),
                'bench'
            from (select n, date '2022-01-01' + (n % 1640)::int as day from generate_series(?::bigint, ?::bigint) as n) as e
            cross join (select school_id, code from roster_school order by code limit 1) as s
            """;

    private LedgerSize() {}

    static void fill(LocalSystem system, long size) throws Exception {
        try (Connection database = system.database("training-service")) {
            long present;
            try (Statement count = database.createStatement();
                    var row = count.executeQuery(COUNT)) {
                row.next();
                present = row.getLong(1);
            }
            if (present < size) {
                try (PreparedStatement fill = database.prepareStatement(FILL)) {
                    fill.setLong(1, present);
                    fill.setLong(2, size - 1);
                    fill.executeUpdate();
                }
                try (Statement analyse = database.createStatement()) {
                    analyse.execute("vacuum analyze credit_entry");
                }
            }
        }
    }
}
