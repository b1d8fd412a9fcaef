package teacherdev.training.mentorship;

import java.util.Set;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.ProblemException.Culprit;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.mentorship.rules.Bar;
import teacherdev.training.problem.TrainingProblem;

/** Says in words what keeps two teachers apart. */
public final class Bars {

    private Bars() {}

    /** One refusal with every reason. */
    static ProblemException refusal(Set<Bar> bars) {
        return ProblemException.ofAll(
                TrainingProblem.MENTOR_NOT_ELIGIBLE,
                TrainingProblem.MENTOR_NOT_ELIGIBLE.title(),
                bars.stream()
                        .map(bar -> new Culprit(field(bar), bar.name(), text(bar)))
                        .toList());
    }

    private static String field(Bar bar) {
        return bar == Bar.MENTEE_NOT_ACTIVE ? "menteeId" : "mentorId";
    }

    public static Text text(Bar bar) {
        return switch (bar) {
            case MENTOR_NOT_ACTIVE -> Text.of("The mentor is not in service", "导师不在岗");
            case MENTEE_NOT_ACTIVE -> Text.of("The mentee is not in service", "徒弟不在岗");
            case MENTOR_ETHICS_VETO -> Text.of("A breach of ethics excludes the mentor", "导师因师德一票否决");
            case MENTOR_TITLE -> Text.of("The mentor does not hold a title that the policy asks for", "导师职称不符合要求");
            case MENTOR_YEARS -> Text.of("The mentor has not taught for long enough", "导师任教年限不足");
            case MENTOR_HONOUR -> Text.of("The mentor holds no honour that the policy asks for", "导师没有所要求的荣誉称号");
            case MENTOR_NEVER_HEAD_TEACHER -> Text.of("The mentor was never a head teacher", "导师没有班主任经历");
            case OTHER_STAGE -> Text.of("They teach at different stages", "师徒学段不同");
            case OTHER_SUBJECT -> Text.of("They have no subject in common", "师徒学科不同");
            case TOO_FAR -> Text.of("Their schools are farther apart than the policy allows", "师徒学校距离超出规定");
        };
    }
}
