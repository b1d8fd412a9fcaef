package teacherdev.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.roster.Organisations;

/** Reads courses: those of the caller's organisations and of all above them, and what lies within the caller's scope. */
@ApplicationScoped
public class CourseQueries {

    private static final String SEEN =
            "from course c where (c.path && ? or (c.owner = any (?) and c.status <> 'DRAFT')) ";
    private static final String ONE = CourseView.COLUMNS + SEEN + "and c.id = ?";
    private static final String PAGE = CourseView.COLUMNS + SEEN + """
            and (?::text is null or c.owner = ?) and (?::text is null or c.status = ?) and (?::text is null or c.topics @> array[?]::text[])
            and c.id > ? order by c.id limit ?
            """;

    /** Electives on offer that are for her, teach what she needs and that she has not passed yet, the best fit first. */
    private static final String RECOMMENDED = CourseView.COLUMNS + """
            from (select ?::date as day) as asked
            join roster_teacher t on t.teacher_id = ?
            join course c on c.owner = any (?) and c.status = 'OFFERED' and c.elective
            where\s""" + Audience.INCLUDED + """
              and not exists (select from programme p where p.id = c.programme_id and p.cancelled_at is not null)
              and c.topics && array(select n.topic from training_need n where n.teacher_id = ?)
              and not exists (select 1 from enrolment e join session s on s.id = e.session_id
                              where e.teacher_id = ? and s.course_id = c.id and e.state in ('PASSED', 'ENROLLED', 'WAITING'))
            order by (select count(*) from training_need n where n.teacher_id = ? and n.topic = any (c.topics)) desc, c.id
            limit ?
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int RECOMMENDED_MAX = 20;

    private final Sql sql;
    private final Organisations organisations;

    CourseQueries(Sql sql, Organisations organisations) {
        this.sql = sql;
        this.organisations = organisations;
    }

    Optional<CourseView> course(Access access, UUID id) {
        return sql.first(ONE, CourseView::of, access.scopeArray(), organisations.lineage(access), id);
    }

    Page<CourseView> courses(Access access, String owner, CourseStatus status, String topic, Paging paging) {
        String statusName = status == null ? null : status.name();
        List<CourseView> rows = sql.list(
                PAGE,
                CourseView::of,
                access.scopeArray(),
                organisations.lineage(access),
                owner,
                owner,
                statusName,
                statusName,
                topic,
                topic,
                paging.after(1).map(cursor -> cursor.id(0)).orElse(BEFORE_ALL),
                paging.rowsToRead());
        return Page.of(rows, paging, course -> Cursor.of(course.id()));
    }

    /** The courses to choose from for a teacher whom the caller may see. */
    List<CourseView> recommended(Access access, UUID teacherId, LocalDate day) {
        return sql.list(
                RECOMMENDED,
                CourseView::of,
                day,
                teacherId,
                organisations.lineage(new Access(access.subject(), List.of(), Optional.of(teacherId))),
                teacherId,
                teacherId,
                teacherId,
                RECOMMENDED_MAX);
    }

    static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND, Text.of("No such course in your sight", "没有您可以查看的该课程"));
    }
}
