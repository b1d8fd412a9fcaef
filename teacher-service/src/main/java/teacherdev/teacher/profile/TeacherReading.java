package teacherdev.teacher.profile;

import jakarta.enterprise.context.ApplicationScoped;
import teacherdev.platform.runtime.cipher.SensitiveFields;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.teacher.career.AssignmentKind;
import teacherdev.teacher.career.AssignmentView;
import teacherdev.teacher.career.EmploymentKind;
import teacherdev.teacher.organisation.Stage;
import teacherdev.teacher.profile.rules.IdentityNumber;

/** Reads a teacher {@code t}, her profile {@code p}, her primary assignment {@code a} and its school {@code s} from a row. */
@ApplicationScoped
class TeacherReading {

    static final String COLUMNS = """
            t.id, t.version, t.source_system, t.external_id, t.identity_number, t.status, t.merged_into,
            p.name, p.gender, p.birth_date, p.subjects, p.stage, p.employment_kind,
            a.id as assignment_id, a.school_id, s.code as school_code, a.valid_from, a.valid_to, a.fte, a.is_primary, a.kind as assignment_kind
            """;

    private final SensitiveFields sensitive;

    TeacherReading(SensitiveFields sensitive) {
        this.sensitive = sensitive;
    }

    TeacherView view(Row row) {
        return new TeacherView(
                row.id("id"),
                row.number("version"),
                row.text("source_system"),
                row.text("external_id"),
                row.text("name"),
                row.constant("gender", Gender.class),
                row.date("birth_date"),
                masked(row.bytes("identity_number")),
                row.texts("subjects"),
                row.constant("stage", Stage.class),
                row.constant("employment_kind", EmploymentKind.class),
                row.constant("status", TeacherStatus.class),
                row.id("merged_into"),
                row.id("assignment_id") == null ? null : assignment(row));
    }

    private static AssignmentView assignment(Row row) {
        return new AssignmentView(
                row.id("assignment_id"),
                row.id("school_id"),
                row.text("school_code"),
                row.date("valid_from"),
                row.date("valid_to"),
                row.decimal("fte"),
                row.flag("is_primary"),
                row.constant("assignment_kind", AssignmentKind.class));
    }

    private String masked(byte[] ciphertext) {
        return ciphertext == null
                ? null
                : new IdentityNumber(sensitive.decrypt(TeacherQueries.IDENTITY_FIELD, ciphertext)).masked();
    }
}
