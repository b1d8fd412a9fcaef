package teacherdev.teacher.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import teacherdev.platform.runtime.personal.PersonalTables;

/** What this service keeps of persons. Statements of ethics cases stay: they may not be changed, and name nobody by rule. */
@ApplicationScoped
class TeacherTables implements PersonalTables {

    /** Lessons that she observed, and those of hers that were observed. */
    private static final String OBSERVED = """
            select o.id from unnest(?::uuid[]) as who(id)
            join lesson_observation o on o.teacher_id = who.id or o.taught_by = who.id
            """;

    @Override
    public Map<String, String> linked() {
        return Map.of(
                "teacher", "r.id = any (?)",
                "lesson_observation", "r.id in (" + OBSERVED + ")",
                "ethics_entry", "r.case_id in (select id from ethics_case where teacher_id = any (?))",
                "title_application_entry",
                        "r.application_id in (select id from title_application where teacher_id = any (?))");
    }

    /** Ciphertexts; they are shown in full elsewhere in the export. */
    @Override
    public Set<String> hiddenColumns() {
        return Set.of("sealed", "identity_number", "identity_index");
    }

    @Override
    public List<String> forgetting() {
        return List.of(
                "delete from private_particulars where teacher_id = any (?)",
                "update profile set name = '已匿名', pinyin = null where teacher_id = any (?)",
                "update teaching_qualification set number = null where teacher_id = any (?)",
                "update mandarin_level set number = null where teacher_id = any (?)",
                "update term_goal_review set remark = null where teacher_id = any (?)",
                "update term_goal_step set statement = null where teacher_id = any (?)",
                "update lesson_observation set topic = null where id in (" + OBSERVED + ")",
                """
                update teacher set identity_number = null, identity_index = null, external_id = 'erased-' || id, erased = true
                where id = any (?)
                """);
    }
}
