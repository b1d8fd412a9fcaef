package teacherdev.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import teacherdev.deploy.launcher.LocalSystem;

/** The schools and people of {@link Assessments}, put into the roster, and the scheme by which they are assessed. */
final class AssessmentRows {

    private static final String SCHOOLS = """
            insert into roster_school (school_id, version, code, name, path)
            select md5('school ' || ? || ' ' || n)::uuid, 1, ? || lpad(n::text, 4, '0'), '示例学校',
                array['CN', left(?, 2), left(?, 4), ?, ? || lpad(n::text, 4, '0')]
            from generate_series(1, ?) as n
            """;
    private static final String TEACHERS = """
            with people as (
                select md5('teacher ' || ? || ' ' || n)::uuid as id, md5('school ' || ? || ' ' || 1 + n % ?)::uuid as school
                from generate_series(1, ?) as n),
            teachers as (insert into roster_teacher (teacher_id, version, name, status, employment_kind)
                select id, 1, '示例教师', 'ACTIVE', 'ESTABLISHED' from people)
            insert into roster_assignment (assignment_id, teacher_id, school_id, valid_from, is_primary, fte)
            select gen_random_uuid(), id, school, date '2012-09-01', true, 1 from people
            """;

    private final LocalSystem system;

    AssessmentRows(LocalSystem system) {
        this.system = system;
    }

    /** Beside the API: 15,000 events would only take longer. */
    void fill(String county, int schools, int teachers) throws Exception {
        try (Connection database = system.database("evaluation-service");
                PreparedStatement school = database.prepareStatement(SCHOOLS);
                PreparedStatement teacher = database.prepareStatement(TEACHERS);
                Statement statement = database.createStatement()) {
            for (int i = 1; i <= 6; i++) {
                school.setString(i, county);
            }
            school.setInt(7, schools);
            school.executeUpdate();
            teacher.setString(1, county);
            teacher.setString(2, county);
            teacher.setInt(3, schools);
            teacher.setInt(4, teachers);
            teacher.executeUpdate();
            statement.execute("vacuum analyze");
        }
    }

    /** Everybody of a school as a recipient with a weight. */
    List<Map<String, Object>> weights(String school) throws Exception {
        List<Map<String, Object>> weights = new ArrayList<>();
        try (Connection database = system.database("evaluation-service");
                PreparedStatement query = database.prepareStatement("""
                        select a.teacher_id from roster_assignment a join roster_school s on s.school_id = a.school_id
                        where s.code = ?
                        """)) {
            query.setString(1, school);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    weights.add(Map.of("id", rows.getString(1), "weight", String.valueOf(500 + weights.size() % 499)));
                }
            }
        }
        return weights;
    }

    /** A scheme of twenty steps over the hours of training. */
    static String document() {
        StringBuilder document = new StringBuilder("""
                scheme: 二十步
                inputs: {学时: {type: number, source: training.hours}}
                steps:
                  - {id: s1, formula: 学时 + 80}
                """);
        for (int step = 2; step < 20; step++) {
            document.append("  - {id: s%d, formula: s%d + 0.05, note: 第%d条}\n".formatted(step, step - 1, step));
        }
        document.append("  - {id: 总分, formula: s19, round: {places: 2}}\n");
        return document.append("examples:\n  - {inputs: {学时: 1}, expect: {总分: 81.9}}\n")
                .toString();
    }
}
