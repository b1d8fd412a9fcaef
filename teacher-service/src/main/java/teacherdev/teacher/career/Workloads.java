package teacherdev.teacher.career;

import java.util.List;
import java.util.Optional;
import teacherdev.platform.web.problem.ProblemCode;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.career.rules.Workload;
import teacherdev.teacher.career.rules.Workload.Fault;
import teacherdev.teacher.career.rules.Workload.Share;
import teacherdev.teacher.history.rules.Timeline.Fact;
import teacherdev.teacher.problem.TeacherProblem;

/** Refuses assignments that exceed a full post, or whose primary is not exactly one a day. */
final class Workloads {

    private Workloads() {}

    /** @param field of the list that is to blame; empty where the request is one assignment */
    static void check(List<Fact<Post>> posts, String field) {
        Optional<Fault> fault = Workload.faultOf(posts.stream()
                .map(post -> new Share(
                        post.period(), post.content().fte(), post.content().primary()))
                .toList());
        fault.ifPresent(found -> {
            throw refusal(found, field);
        });
    }

    private static ProblemException refusal(Fault fault, String field) {
        return switch (fault) {
            case Fault.AboveFull above ->
                on(
                        TeacherProblem.FTE_ABOVE_FULL,
                        prefixed(field, "fte"),
                        fault,
                        " (" + above.sum().toPlainString() + ")");
            case Fault.NoPrimary _ -> on(TeacherProblem.PRIMARY_MISSING, prefixed(field, "primary"), fault, "");
            case Fault.TwoPrimaries _ -> on(TeacherProblem.PRIMARY_REPEATED, prefixed(field, "primary"), fault, "");
        };
    }

    private static String prefixed(String list, String field) {
        return list.isEmpty() ? field : list + "." + field;
    }

    private static ProblemException on(ProblemCode problem, String field, Fault fault, String more) {
        return ProblemException.ofField(
                problem,
                field,
                Text.of(
                        problem.title().en() + ": " + fault.day() + more,
                        problem.title().zh() + "：" + fault.day() + more));
    }
}
