package teacherdev.training.problem;

import teacherdev.platform.web.problem.ProblemCode;
import teacherdev.platform.web.problem.Text;

/** The error catalogue of training-service. */
public enum TrainingProblem implements ProblemCode {
    ORGANISATION_UNKNOWN(422, "No school of this organisation is known here yet", "该机构尚无已同步的学校"),
    PROGRAMME_UNKNOWN(422, "There is no such programme in your scope", "您的管辖范围内没有该培训项目"),
    PROGRAMME_NAME_TAKEN(409, "This organisation has a programme of this name in this year", "该机构本年度已有同名项目"),
    PROGRAMME_CANCELLED(409, "The programme was called off", "该培训项目已取消"),
    BUDGET_EXCEEDED(422, "The book of the programme's money does not allow this", "超出项目经费"),
    COURSE_UNKNOWN(422, "There is no such course in your scope", "您的管辖范围内没有该课程"),
    COURSE_NOT_OFFERED(409, "The course is not on offer", "该课程未开放"),
    SESSION_UNKNOWN(422, "There is no such session in your scope", "您的管辖范围内没有该班次"),
    SESSION_NOT_OPEN(409, "The session is completed or cancelled", "该班次已结业或已取消"),
    SESSION_NOT_OVER(422, "The session has not ended yet", "该班次尚未结束"),
    END_BEFORE_START(422, "It cannot end before it begins", "结束日期不能早于开始日期"),
    HALF_DAY_OUT_OF_RANGE(422, "The session has no such half day", "班次没有该半天"),
    ENROLMENT_OVER(422, "The last day for enrolling is over", "报名已截止"),
    ALREADY_ENROLLED(409, "This teacher takes part in this session", "该教师已报名此班次"),
    NOT_ENROLLED(422, "This teacher has no place in this session", "该教师未被此班次录取"),
    CHECK_IN_NOT_TODAY(422, "The session does not take place today", "今天不是该班次的培训日"),
    CHECK_IN_CODE_WRONG(422, "This is not the code that is shown now", "签到码不正确或已过期"),
    SAID_ABSENT(409, "Whoever holds the session has marked her absent", "培训机构已登记缺勤，请与其联系"),
    RESULT_STANDS(409, "She has passed and is credited; only the ledger takes that back", "该教师已结业并登记学时，只能在台账中冲销"),
    PREREQUISITE_CIRCLE(422, "A course cannot come before itself", "先修课程不能循环"),
    NOT_IN_AUDIENCE(422, "The course is for other stages, subjects, titles or offices", "该教师不在课程的培训对象范围内"),
    PREREQUISITE_MISSING(422, "Another course must be passed before", "须先通过先修课程"),
    NOT_ATTENDED(422, "Only those who were there can say how it was", "只有参加过的学员才能反馈"),
    FEEDBACK_TOO_FEW(409, "Comments are shown from five answers on", "反馈满五份后才显示意见"),
    TEACHER_NOT_YET_REPLICATED(
            409, "This teacher was recorded a moment ago and has not arrived here yet", "该教师刚刚登记，数据尚未同步"),
    NO_ASSIGNMENT_ON_DATE(422, "The teacher had no primary assignment on this date", "该教师在此日期没有主要任职"),
    DATE_IN_FUTURE(422, "The activity has not taken place yet", "活动日期不能晚于今天"),
    EVIDENCE_MISSING(422, "Hours from elsewhere need evidence", "期初或外部学时须附佐证"),
    ACTIVITY_ALREADY_CREDITED(409, "This activity has been credited to this teacher", "该活动已为此教师登记过学时"),
    SOURCE_RESERVED(422, "This service speaks for this source itself", "该来源由本系统自行登记"),
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
    ACTIVITY_UNKNOWN(422, "The policy of the pairing knows no such activity", "结对政策中没有该类活动"),
    LOG_CORRECTED(409, "This entry was corrected before; correct what stands in its place", "该记录已更正，请更正替代它的记录"),
    ANNOUNCED_AFTERWARDS(422, "An activity is announced before it happens", "预告日期不能晚于活动日期"),
    REVIEW_ALREADY_HELD(409, "This review has been held", "该考核已完成"),
    GRADUATION_TOO_EARLY(422, "Something is missing for the graduation", "尚不满足出师条件"),
    LOCKED_PAIR_NOT_POSSIBLE(
            422, "A locked pair breaks a rule, or its mentor has no place for it", "锁定的结对不符合规则或导师名额不足"),
    MENTORSHIP_POLICY_UNREADABLE(
            409, "The mentorship policy of this organisation cannot be read; correct it first", "本单位的师徒结对政策无法读取，请先更正"),
    CERTIFICATE_ISSUED(409, "She has a certificate for this that stands", "已颁发过有效的同一证书"),
    CERTIFICATE_REVOKED(409, "The certificate was revoked before", "该证书此前已撤销"),
    NOTHING_TO_CERTIFY(422, "She has not passed or met what is to be certified", "尚未结业或未达标，不能颁发证书"),
    ATTACHMENT_KNOWN(409, "This record has a file of the same content", "该记录已有内容相同的文件"),
    TOO_MANY_ATTACHMENTS(409, "A record has twenty files at most", "每条记录最多 20 个文件"),
    ATTACHMENT_DELETED(410, "The content of this file was deleted as the policy says", "该文件内容已按保存期限删除"),
    ATTACHMENT_DAMAGED(500, "The content of this file is lost, or is not what was received", "该文件内容已丢失或与上传时不一致"),
    ATTACHMENT_STORE_UNAVAILABLE(503, "The store of the files does not answer; try again", "文件存储暂时不可用，请稍后重试"),
    PARTNERSHIP_ENDED(409, "This pairing of organisations has ended", "该结对帮扶已终止"),
    PROJECT_KNOWN(409, "This pairing has a project of this name in this year", "该结对本年度已有同名项目"),
    EXCHANGE_QUOTA_FULL(409, "As many teachers have gone as the project allows", "交流名额已满"),
    EXCHANGE_CANCELLED(409, "This exchange was cancelled", "该交流已取消"),
    NOT_OF_THIS_SIDE(422, "She does not work for the side that sends her", "该教师不属于派出方"),
    STUDIO_NAME_TAKEN(409, "This organisation has a studio of this name and term", "该单位已有同名同期的工作室"),
    STUDIO_ENDED(409, "This studio has ended", "该工作室已结束"),
    STUDIO_MEMBER_KNOWN(409, "She is a member of this studio", "该教师已是工作室成员"),
    OUTSIDE_STUDIO_TERM(422, "The day lies outside the studio's term", "日期不在工作室周期内"),
    ALREADY_CLAIMED(409, "The teacher has claimed this course or session", "该教师已申报过该课程或班次"),
    CLAIM_NOT_OPEN(409, "This claim waits for nobody's decision", "该申报当前不在待审状态"),
    CLAIM_NOT_RETURNED(409, "Only a claim that was returned is sent again", "只有被退回的申报才能重新提交"),
    CLAIM_NOT_APPROVED(409, "Only an approved claim is revoked", "只有已认定的申报才能撤销"),
    CLAIM_IS_ANOTHER(422, "Course and day of a claim stay what they were", "重新申报不能更换课程或日期"),
    STEP_OF_OTHERS(403, "This step is for others to decide", "该环节由其他角色审核"),
    OWN_CLAIM(403, "Nobody decides about her own claim", "不得审核本人的申报"),
    CREDIT_RULE_REFUSES(422, "The credit rule cannot value this activity", "学分折算规则无法折算该活动"),
    CREDIT_RULE_UNREADABLE(
            409, "The credit rule of this organisation cannot be applied; correct it first", "本单位的学分折算规则无法执行，请先更正"),
    CYCLE_RULE_UNREADABLE(
            409,
            "The rule of training cycles of this organisation cannot be applied; correct it first",
            "本单位的培训周期规则无法执行，请先更正"),
    FACT_NOT_ASKED(422, "No credit rule asks for this fact here", "此处的学分折算规则不使用该事实"),
    FACT_OF_APPROVER(422, "Whoever approves the claim says this, not who claims", "该事实由审核人认定，申报人不能填写"),
    HOURS_MISSING(422, "An activity has hours, or facts that a credit rule counts", "活动须有学时，或有折算规则所需的事实"),
    ALREADY_REVERSED(409, "This entry has been reversed", "该记录已冲销"),
    REVERSAL_NOT_REVERSIBLE(422, "Only a credit can be reversed; record it again if need be", "只有登记的学时才能冲销；如有需要请重新登记");

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
