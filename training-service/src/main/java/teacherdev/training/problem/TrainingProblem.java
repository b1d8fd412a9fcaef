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
    SELF_PAIRING(422, "Nobody mentors herself", "不能与自己结对"),
    MENTOR_NOT_ELIGIBLE(422, "The policy does not let these two be mentor and mentee", "不符合师徒结对条件"),
    MENTOR_AT_CAPACITY(409, "The mentor has as many mentees as the policy allows", "导师带徒人数已满"),
    PAIRING_OVERLAPS(409, "The mentee has a mentor of this kind in this period", "该时段内徒弟已有同类结对"),
    PAIRING_STATE(409, "The pairing is not in a state that allows this", "结对当前状态不允许此操作"),
    OUTSIDE_PAIRING(422, "The pairing does not hold on this date", "日期不在结对期内"),
    ANNOUNCED_AFTERWARDS(422, "An activity is announced before it happens", "预告日期不能晚于活动日期"),
    REVIEW_ALREADY_HELD(409, "This review has been held", "该考核已完成"),
    GRADUATION_TOO_EARLY(422, "Something is missing for the graduation", "尚不满足出师条件"),
    LOCKED_PAIR_NOT_POSSIBLE(
            422, "A locked pair breaks a rule, or its mentor has no place for it", "锁定的结对不符合规则或导师名额不足"),
    MENTORSHIP_POLICY_UNREADABLE(
            409, "The mentorship policy of this organisation cannot be read; correct it first", "本单位的师徒结对政策无法读取，请先更正"),
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
