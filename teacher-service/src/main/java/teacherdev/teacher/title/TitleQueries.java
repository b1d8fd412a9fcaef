package teacherdev.teacher.title;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.teacher.history.AsOf;
import teacherdev.teacher.person.PersonQueries;

/** Reads titles and post grades, never beyond the caller's scope. */
@ApplicationScoped
class TitleQueries {

    private static final String TITLES = TitleView.COLUMNS + """
            where teacher_id = ? and since <= ? and recorded_at <= ? and (superseded_at is null or superseded_at > ?)
            order by since, id limit 100
            """;
    private static final String TITLE = TitleView.COLUMNS + "where teacher_id = ? and id = ?";
    private static final String GRADES = """
            select grade, valid_from, valid_to, recorded_at from post_grade
            where teacher_id = ? and valid_from <= ? and recorded_at <= ? and (superseded_at is null or superseded_at > ?)
            order by valid_from limit 100
            """;

    private final Sql sql;
    private final PersonQueries persons;

    TitleQueries(Sql sql, PersonQueries persons) {
        this.sql = sql;
        this.persons = persons;
    }

    List<TitleView> titles(Access access, UUID teacherId, AsOf asOf) {
        persons.requireVisible(access, teacherId);
        return sql.list(TITLES, TitleView::of, teacherId, asOf.day(), asOf.known(), asOf.known());
    }

    TitleView title(Access access, UUID teacherId, UUID id) {
        persons.requireVisible(access, teacherId);
        return sql.first(TITLE, TitleView::of, teacherId, id).orElseThrow(PersonQueries::notFound);
    }

    List<PostGradeView> grades(Access access, UUID teacherId, AsOf asOf) {
        persons.requireVisible(access, teacherId);
        return sql.list(GRADES, PostGradeView::of, teacherId, asOf.day(), asOf.known(), asOf.known());
    }
}
