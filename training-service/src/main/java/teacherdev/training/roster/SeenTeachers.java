package teacherdev.training.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Query;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Finds a teacher for a caller who sees her today: the same sight as {@link Roster#isVisible}, with all that is read of her. */
@ApplicationScoped
public class SeenTeachers {

    /** A row for each of her primary posts, or one without any; the id stands everywhere, so each table is asked by its key. */
    private static final String POSTS = """
            select t.teacher_id, t.name, t.career_from, t.terms, t.leaves, a.valid_from, s.code, s.name as school_name, s.path
            from roster_teacher t
            left join roster_assignment a on a.teacher_id = ? and a.is_primary
            left join roster_school s on s.school_id = a.school_id
            where t.teacher_id = ? and (t.teacher_id = ? or exists (
                select from roster_assignment seen join roster_school reached on reached.school_id = seen.school_id
                where seen.teacher_id = ? and (seen.valid_to is null or seen.valid_to > ?) and reached.path && ?))
            """;

    private final Clock clock;

    /** A primary post of a teacher, with the teacher; without a school when there is none, or none that is known here. */
    public record Post(SeenTeacher teacher, LocalDate from) {

        private boolean isKnown() {
            return teacher.schoolCode() != null;
        }
    }

    SeenTeachers(Clock clock) {
        this.clock = clock;
    }

    /** What asks for the posts of a teacher whom the caller sees; no rows for another. */
    public Query<Post> posts(Access access, UUID teacherId) {
        return Query.of(
                POSTS,
                SeenTeachers::post,
                teacherId,
                teacherId,
                access.selfOrNull(),
                teacherId,
                LocalDate.now(clock),
                access.scopeArray());
    }

    /** The teacher out of her posts; 404 for one who is not known, or whom the caller does not see. */
    public SeenTeacher require(List<Post> posts) {
        if (posts.isEmpty()) {
            throw new ProblemException(
                    PlatformProblem.NOT_FOUND, Text.of("No such teacher in your scope", "您的管辖范围内没有该教师"));
        }
        LocalDate today = LocalDate.now(clock);
        List<Post> latestFirst = posts.stream()
                .filter(Post::isKnown)
                .sorted(Comparator.comparing(Post::from).reversed())
                .toList();
        Optional<SeenTeacher> present = latestFirst.stream()
                .filter(post -> !post.from().isAfter(today))
                .findFirst()
                .map(Post::teacher);
        SeenTeacher last = latestFirst.isEmpty()
                ? posts.getFirst().teacher()
                : latestFirst.getFirst().teacher();
        return last.at(
                present.map(SeenTeacher::schoolCode).orElse(null),
                present.map(SeenTeacher::schoolName).orElse(null));
    }

    private static Post post(Row row) {
        return new Post(
                new SeenTeacher(
                        row.id("teacher_id"),
                        row.text("name"),
                        row.text("code"),
                        row.text("school_name"),
                        row.texts("path"),
                        row.date("career_from"),
                        row.text("terms"),
                        row.text("leaves")),
                row.date("valid_from"));
    }
}
