package teacherdev.teacher.career;

import java.util.List;
import teacherdev.teacher.history.Facts;
import teacherdev.teacher.history.Facts.Column;

/** What a leave says beside its period. */
record Leave(LeaveKind kind) {

    static final Facts<Leave> FACTS = Facts.in(
            "leave_of_absence",
            row -> new Leave(row.constant("kind", LeaveKind.class)),
            List.of(Column.text("kind", Leave::kind)));
}
