package teacherdev.teacher.degree;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.teacher.history.AsOf;
import teacherdev.teacher.person.PersonQueries;

/** Reads degrees, never beyond the caller's scope. */
@ApplicationScoped
class DegreeQueries {

    private static final String HELD = """
            select id, level, awarded_on, institution, major, recorded_at, corrects from degree
            where teacher_id = ? and awarded_on <= ? and recorded_at <= ? and (superseded_at is null or superseded_at > ?)
            order by awarded_on, id limit 100
            """;
    private static final String ONE = """
            select id, level, awarded_on, institution, major, recorded_at, corrects from degree
            where teacher_id = ? and id = ?
            """;

    private final Sql sql;
    private final PersonQueries persons;

    DegreeQueries(Sql sql, PersonQueries persons) {
        this.sql = sql;
        this.persons = persons;
    }

    List<DegreeView> degrees(Access access, UUID teacherId, AsOf asOf) {
        persons.requireVisible(access, teacherId);
        return sql.list(HELD, DegreeView::of, teacherId, asOf.day(), asOf.known(), asOf.known());
    }

    DegreeView degree(Access access, UUID teacherId, UUID id) {
        persons.requireVisible(access, teacherId);
        return sql.first(ONE, DegreeView::of, teacherId, id).orElseThrow(PersonQueries::notFound);
    }
}
