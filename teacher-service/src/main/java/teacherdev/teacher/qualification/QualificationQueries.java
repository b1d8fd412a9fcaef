package teacherdev.teacher.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.teacher.history.AsOf;
import teacherdev.teacher.person.PersonQueries;

/** Reads qualifications and Mandarin levels, never beyond the caller's scope. */
@ApplicationScoped
class QualificationQueries {

    private static final String HELD = QualificationView.COLUMNS + """
            where teacher_id = ? and issued_on <= ? and recorded_at <= ? and (superseded_at is null or superseded_at > ?)
            order by issued_on, id limit 100
            """;
    private static final String ONE = QualificationView.COLUMNS + "where teacher_id = ? and id = ?";
    private static final String LEVELS = MandarinView.COLUMNS + """
            where teacher_id = ? and tested_on <= ? and recorded_at <= ? and (superseded_at is null or superseded_at > ?)
            order by tested_on, id limit 100
            """;
    private static final String LEVEL = MandarinView.COLUMNS + "where teacher_id = ? and id = ?";

    private final Sql sql;
    private final PersonQueries persons;

    QualificationQueries(Sql sql, PersonQueries persons) {
        this.sql = sql;
        this.persons = persons;
    }

    List<QualificationView> qualifications(Access access, UUID teacherId, AsOf asOf) {
        var _ = persons.requireVisible(access, teacherId);
        return sql.list(HELD, QualificationView::of, teacherId, asOf.day(), asOf.known(), asOf.known());
    }

    QualificationView qualification(Access access, UUID teacherId, UUID id) {
        var _ = persons.requireVisible(access, teacherId);
        return sql.first(ONE, QualificationView::of, teacherId, id).orElseThrow(PersonQueries::notFound);
    }

    List<MandarinView> levels(Access access, UUID teacherId, AsOf asOf) {
        var _ = persons.requireVisible(access, teacherId);
        return sql.list(LEVELS, MandarinView::of, teacherId, asOf.day(), asOf.known(), asOf.known());
    }

    MandarinView level(Access access, UUID teacherId, UUID id) {
        var _ = persons.requireVisible(access, teacherId);
        return sql.first(LEVEL, MandarinView::of, teacherId, id).orElseThrow(PersonQueries::notFound);
    }
}
