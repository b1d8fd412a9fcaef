package teacherdev.teacher.title;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.history.rules.Period;
import teacherdev.teacher.history.rules.Timeline;
import teacherdev.teacher.history.rules.Timeline.Fact;
import teacherdev.teacher.policy.Policies;
import teacherdev.teacher.problem.TeacherProblem;
import teacherdev.teacher.title.rules.TitleLevel;

/** Keeps post grades; a grade must be one of those that the title of its first day has. */
@ApplicationScoped
class PostGradeKeeping {

    private static final String KNOWN = """
            select valid_from, valid_to, grade from post_grade
            where teacher_id = ? and superseded_at is null order by valid_from
            """;
    private static final String SUPERSEDE = """
            update post_grade set superseded_at = ? where teacher_id = ? and superseded_at is null and valid_from = ?
            """;
    private static final String INSERT = """
            insert into post_grade (id, teacher_id, valid_from, valid_to, recorded_at, grade) values (?, ?, ?, ?::date, ?, ?)
            """;

    private static final String TITLE = """
            select t.level, (select s.path from assignment a join school s on s.id = a.school_id
                             where a.teacher_id = t.teacher_id and a.superseded_at is null and a.is_primary
                             order by a.valid_from desc limit 1) as path
            from title t
            where t.teacher_id = ? and t.superseded_at is null and t.appointed_on <= ?
            order by t.since desc limit 1
            """;

    private final Sql sql;
    private final Policies policies;

    private record Holding(TitleLevel level, List<String> path) {}

    PostGradeKeeping(Sql sql, Policies policies) {
        this.sql = sql;
        this.policies = policies;
    }

    @Transactional(TxType.MANDATORY)
    UUID keep(UUID teacherId, PostGradeRequest request, Instant now) {
        Holding holding = sql.first(
                        TITLE,
                        row -> new Holding(row.constant("level", TitleLevel.class), row.texts("path")),
                        teacherId,
                        request.from())
                .orElseThrow(() -> ProblemException.ofField(
                        TeacherProblem.POST_GRADE_UNFIT,
                        "from",
                        Text.of("she is appointed to no title on that day", "该日尚未聘任任何职称")));
        PostGrades grades = policies.of(holding.path(), request.from(), PostGrades.KIND, PostGrades.class);
        PostGrades.Range range = grades.of(holding.level());
        if (range == null || !range.holds(request.grade())) {
            throw ProblemException.ofField(TeacherProblem.POST_GRADE_UNFIT, "grade", unfit(holding.level(), range));
        }
        return lay(teacherId, new Fact<>(Period.since(request.from()), request.grade()), now);
    }

    /** The old rows must give way before the new ones come: no two may hold on the same day. */
    private UUID lay(UUID teacherId, Fact<Integer> added, Instant now) {
        Timeline.Change<Integer> change = Timeline.overlay(sql.list(KNOWN, PostGradeKeeping::known, teacherId), added);
        change.superseded()
                .forEach(fact ->
                        sql.update(SUPERSEDE, now, teacherId, fact.period().from()));
        UUID last = null;
        for (Fact<Integer> fact : change.recorded()) {
            last = Ids.next();
            sql.update(
                    INSERT, last, teacherId, fact.period().from(), fact.period().to(), now, fact.content());
        }
        return last;
    }

    private static Fact<Integer> known(Row row) {
        return new Fact<>(new Period(row.date("valid_from"), row.date("valid_to")), row.integer("grade"));
    }

    private static Text unfit(TitleLevel level, PostGrades.Range range) {
        return range == null
                ? TeacherProblem.POST_GRADE_UNFIT.title()
                : Text.of(
                        level + " has the grades " + range.highest() + " to " + range.lowest(),
                        level.zh() + "职称对应 " + range.highest() + " 至 " + range.lowest() + " 级岗位");
    }
}
