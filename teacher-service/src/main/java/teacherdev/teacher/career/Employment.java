package teacherdev.teacher.career;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import teacherdev.teacher.history.Facts;
import teacherdev.teacher.history.Facts.Column;

/** What an employment says beside its period: its first day is the day of hire. */
record Employment(String employer, EmploymentKind kind, BigDecimal fte) {

    static final Facts<Employment> FACTS = Facts.in(
            "employment",
            row -> new Employment(row.text("employer"), row.constant("kind", EmploymentKind.class), row.decimal("fte")),
            List.of(
                    Column.text("employer", Employment::employer),
                    Column.text("kind", Employment::kind),
                    Column.of("fte", "numeric", Employment::fte)));

    Employment {
        fte = fte == null ? null : fte.setScale(2, RoundingMode.UNNECESSARY);
    }
}
