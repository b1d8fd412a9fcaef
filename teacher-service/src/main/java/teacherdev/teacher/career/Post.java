package teacherdev.teacher.career;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import teacherdev.teacher.history.Facts;
import teacherdev.teacher.history.Facts.Column;

/** What an assignment says beside its period. */
record Post(UUID schoolId, BigDecimal fte, boolean primary, AssignmentKind kind) {

    static final Facts<Post> FACTS = Facts.in(
            "assignment",
            row -> new Post(
                    row.id("school_id"),
                    row.decimal("fte"),
                    row.flag("is_primary"),
                    row.constant("kind", AssignmentKind.class)),
            List.of(
                    Column.of("school_id", "uuid", Post::schoolId),
                    Column.of("fte", "numeric", Post::fte),
                    Column.of("is_primary", "boolean", Post::primary),
                    Column.text("kind", Post::kind)));

    Post {
        fte = fte.setScale(2, RoundingMode.UNNECESSARY);
        kind = kind == null ? AssignmentKind.POST : kind;
    }
}
