package teacherdev.training.roster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.inbox.Arrived;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Sql;

/** The rows of table {@code roster_teacher}, many at a time. */
final class RosterTeachers {

    /** Whether a teacher is new is what the row itself says, so that no other process can have put one there in between. */
    private static final String UPSERT = """
            insert into roster_teacher (teacher_id, version, name, status, source_system, external_id, stage, subjects,
                employment_kind, titles, honours, ethics_veto, terms, leaves, career_from, birth_year)
            select t.id, t.version, t.name, t.status, t.source_system, t.external_id, t.stage, string_to_array(t.subjects, ','),
                t.employment_kind, t.titles::jsonb, t.honours::jsonb, t.veto::boolean, t.terms::jsonb, t.leaves::jsonb,
                t.career_from::date, t.birth_year::int
            from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as t (id, version, name, status, source_system, external_id, stage, subjects, employment_kind, titles, honours,
                      veto, terms, leaves, career_from, birth_year)
            order by t.id
            on conflict (teacher_id) do update
            set version = excluded.version, name = excluded.name, status = excluded.status,
                source_system = excluded.source_system, external_id = excluded.external_id, stage = excluded.stage,
                subjects = excluded.subjects, employment_kind = excluded.employment_kind, titles = excluded.titles,
                honours = excluded.honours, ethics_veto = excluded.ethics_veto, terms = excluded.terms, leaves = excluded.leaves,
                career_from = excluded.career_from, birth_year = excluded.birth_year
            where roster_teacher.version < excluded.version
            returning teacher_id, old.teacher_id is null as is_new
            """;

    /** A teacher who was taken in. */
    record Taken(UUID teacherId, boolean isNew) {}

    private RosterTeachers() {}

    /** Takes teachers in of whom nothing as new is known; answers with those whom it took. */
    static List<Taken> upsert(Sql sql, List<Arrived<TeacherChanged>> events) {
        List<TeacherChanged> teachers = events.stream().map(Arrived::data).toList();
        return sql.list(
                UPSERT,
                row -> new Taken(row.id("teacher_id"), row.flag("is_new")),
                Columns.ids(teachers, TeacherChanged::teacherId),
                Columns.numbers(events, event -> event.context().aggregateVersion()),
                Columns.texts(teachers, TeacherChanged::name),
                Columns.texts(teachers, TeacherChanged::status),
                Columns.texts(teachers, TeacherChanged::sourceSystem),
                Columns.texts(teachers, TeacherChanged::externalId),
                Columns.texts(teachers, TeacherChanged::stage),
                Columns.texts(teachers, teacher -> String.join(",", teacher.subjects())),
                Columns.texts(teachers, TeacherChanged::employmentKind),
                Columns.texts(teachers, teacher -> list(teacher.titles())),
                Columns.texts(teachers, teacher -> list(teacher.honours())),
                Columns.texts(teachers, teacher -> Boolean.TRUE.equals(teacher.ethicsVeto())),
                Columns.texts(teachers, teacher -> list(teacher.terms())),
                Columns.texts(teachers, teacher -> list(teacher.leaves())),
                Columns.texts(teachers, TeacherChanged::careerFrom),
                Columns.texts(teachers, TeacherChanged::birthYear));
    }

    private static String list(JsonNode values) {
        return values == null || !values.isArray() ? "[]" : values.toString();
    }
}
