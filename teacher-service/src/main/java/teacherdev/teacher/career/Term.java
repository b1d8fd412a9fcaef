package teacherdev.teacher.career;

import java.util.List;
import java.util.UUID;
import teacherdev.teacher.history.Facts;
import teacherdev.teacher.history.Facts.Column;

/**
 * What a term of office says beside its period.
 *
 * @param unit the class or group that it is about, or null
 */
record Term(TermRole role, UUID schoolId, String unit) {

    static final Facts<Term> FACTS = Facts.in(
            "term",
            row -> new Term(row.constant("role", TermRole.class), row.id("school_id"), row.text("unit")),
            List.of(
                    Column.text("role", Term::role),
                    Column.of("school_id", "uuid", Term::schoolId),
                    Column.text("unit", Term::unit)));
}
