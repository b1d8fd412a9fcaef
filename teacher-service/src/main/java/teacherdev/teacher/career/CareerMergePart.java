package teacherdev.teacher.career;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.history.Facts;
import teacherdev.teacher.history.Joining;
import teacherdev.teacher.history.rules.Timeline.Fact;
import teacherdev.teacher.person.Matter;
import teacherdev.teacher.person.Merge;
import teacherdev.teacher.person.MergePart;
import teacherdev.teacher.problem.TeacherProblem;

/** Assignments, employments, leaves and offices follow a merged person, if together they make one possible career. */
@ApplicationScoped
class CareerMergePart implements MergePart {

    private final Sql sql;

    CareerMergePart(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void follow(Merge merge) {
        assignments(merge);
        list(
                merge,
                Matter.EMPLOYMENTS,
                Employment.FACTS,
                (one, other) -> one.employer().equals(other.employer()));
        list(merge, Matter.LEAVES, Leave.FACTS, (one, other) -> true);
        list(
                merge,
                Matter.TERMS,
                Term.FACTS,
                (one, other) -> one.role() == other.role()
                        && one.schoolId().equals(other.schoolId())
                        && Objects.equals(one.unit(), other.unit()));
    }

    private void assignments(Merge merge) {
        Joining<Post> joining = joining(merge, Matter.ASSIGNMENTS, Post.FACTS);
        try {
            Workloads.check(joining.together(), "");
            joining.write(merge.at());
        } catch (ProblemException contradiction) {
            merge.refuse(Matter.ASSIGNMENTS.field(), contradiction.code(), contradiction.detail());
        }
    }

    /** @param same whether two contents are about one matter, of which only one may hold on a day */
    private <T> void list(Merge merge, Matter matter, Facts<T> facts, BiPredicate<T, T> same) {
        Joining<T> joining = joining(merge, matter, facts);
        Optional<Fact<T>> contradicted = joining.added().stream()
                .filter(added -> joining.known().stream()
                        .anyMatch(known ->
                                known.period().overlaps(added.period()) && same.test(known.content(), added.content())))
                .findFirst();
        if (contradicted.isEmpty()) {
            joining.write(merge.at());
            return;
        }
        String day = contradicted.get().period().from().toString();
        merge.refuse(
                matter.field(),
                TeacherProblem.MERGE_CONFLICT,
                Text.of(
                        "what begins on " + day + " overlaps what the surviving record tells",
                        day + " 起的记录与保留档案的记录重叠"));
    }

    private <T> Joining<T> joining(Merge merge, Matter matter, Facts<T> facts) {
        return Joining.of(facts, sql, merge.survivor(), merge.absorbed(), merge.joins(matter));
    }
}
