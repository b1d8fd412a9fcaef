package teacherdev.training.problem;

import teacherdev.platform.web.problem.ProblemCode;
import teacherdev.platform.web.problem.Text;

/** The error catalogue of training-service. */
public enum TrainingProblem implements ProblemCode {
    TEACHER_NOT_YET_REPLICATED(
            409, "This teacher was recorded a moment ago and has not arrived here yet", "该教师刚刚登记，数据尚未同步"),
    NO_ASSIGNMENT_ON_DATE(422, "The teacher had no primary assignment on this date", "该教师在此日期没有主要任职"),
    DATE_IN_FUTURE(422, "The activity has not taken place yet", "活动日期不能晚于今天"),
    ACTIVITY_ALREADY_CREDITED(409, "This activity has been credited to this teacher", "该活动已为此教师登记过学时"),
    ACTIVITY_TAKEN_BACK(
            409, "The entry of this activity was reversed here; it is not credited again", "该活动的学时已在此冲销，不再重复登记"),
    TEACHER_NOT_NAMED(
            422, "Name the teacher by teacherId or by teacherExternalId", "请用 teacherId 或 teacherExternalId 指明教师"),
    ALREADY_REVERSED(409, "This entry has been reversed", "该记录已冲销"),
    REVERSAL_NOT_REVERSIBLE(422, "A reversal cannot be reversed; record the credit again", "冲销记录不能再冲销，请重新登记");

    private final int status;
    private final Text title;

    TrainingProblem(int status, String en, String zh) {
        this.status = status;
        this.title = Text.of(en, zh);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }
}
