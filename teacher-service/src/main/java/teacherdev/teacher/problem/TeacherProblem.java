package teacherdev.teacher.problem;

import teacherdev.platform.web.problem.ProblemCode;
import teacherdev.platform.web.problem.Text;

/** The error catalogue of teacher-service. */
public enum TeacherProblem implements ProblemCode {
    REGION_CODE_TAKEN(409, "A region with this code exists", "行政区划代码已存在"),
    REGION_UNKNOWN(422, "There is no such region", "行政区划不存在"),
    REGION_MOVED(422, "A region keeps its place in the tree", "行政区划的上级不能更改"),
    SUCCESSOR_WITHOUT_END(422, "A region with a successor needs the day on which it ends", "有后继区划时须注明终止日期"),
    SUCCESSOR_WRONG(422, "What follows a region is another one that is there on that day", "后继区划须为届时存在的其他区划"),
    CLUSTER_CODE_TAKEN(409, "A cluster with this code exists", "学区代码已存在"),
    SCHOOL_CODE_TAKEN(409, "A school with this code exists", "学校代码已存在"),
    SCHOOL_UNKNOWN(422, "There is no such school", "学校不存在"),
    EXTERNAL_ID_TAKEN(409, "This source system has recorded a teacher with this external id", "该来源系统中此外部编号已存在"),
    IDENTITY_NUMBER_TAKEN(409, "A teacher with this identity number exists", "该身份证件号码已登记"),
    IDENTITY_NUMBER_INVALID(422, "The identity number is not valid", "身份证件号码无效"),
    NOTHING_TO_CORRECT(422, "What is to be corrected is not there, or was corrected already", "被更正的记录不存在或已更正"),
    REASON_REQUIRED(422, "A reason is needed", "须说明原因"),
    KEY_OF_ANOTHER_TEACHER(409, "This key stands for an entry of another teacher", "该键已用于另一教师的记录"),
    DATE_BEFORE_BIRTH(422, "The date is not after the birth date", "日期不能早于出生日期"),
    TITLE_DATE_MISSING(422, "A title needs a date", "职称须有日期"),
    TITLE_HELD_ALREADY(409, "The teacher has this title already; correct it instead", "该教师已有此职称，请使用更正"),
    TITLE_OUT_OF_ORDER(422, "The title does not come in the order of levels", "职称日期与级别顺序不符"),
    POST_GRADE_UNFIT(422, "The title does not have this post grade", "岗位等级与职称不符"),
    QUALIFICATION_NUMBER_TAKEN(409, "This certificate is recorded for somebody", "该证书编号已登记"),
    HONOUR_KIND_UNKNOWN(422, "There is no such kind of honour", "荣誉类别不存在"),
    HONOUR_PERIOD(422, "An honour must end after it begins", "荣誉的截止日期须晚于开始日期"),
    ETHICS_VETO(409, "A confirmed breach of ethics excludes the teacher at present", "师德一票否决期内，不能执行此操作"),
    BREACH_UNKNOWN(422, "The negative list in force has no such code", "现行负面清单中没有该编码"),
    CASE_STATE(409, "The state of the case does not allow this", "案件当前状态不允许此操作"),
    RIGHT_OF_REPLY(409, "The teacher may still reply", "申辩期未满"),
    SANCTION_END(422, "A sanction must end after today", "处分截止日期须晚于今天"),
    PLEDGE_YEAR(422, "A pledge is signed for last year, this year or the next", "承诺年度只能是上年、本年或下年"),
    POST_QUOTA_FULL(409, "All posts of this level are taken", "该级别岗位已满"),
    POST_SHARES(422, "The shares of the levels exceed the posts", "各级别比例合计超过 100%"),
    POST_PLAN_MISSING(409, "No posts are recorded for this organisation", "该单位尚未核定岗位"),
    END_BEFORE_START(422, "An end must be later than the start", "结束日期必须晚于开始日期"),
    FTE_ABOVE_FULL(422, "The assignments of one day exceed a full post", "同一时间的任职比例合计超过 1.00"),
    PRIMARY_MISSING(422, "Exactly one assignment a day must be primary, and none is", "每一天须有且仅有一个主要任职，现缺少"),
    PRIMARY_REPEATED(422, "Exactly one assignment a day must be primary, and two are", "每一天须有且仅有一个主要任职，现有两个"),
    ASSIGNMENT_REQUIRED(422, "A new teacher needs an assignment", "新登记的教师须有任职"),
    EMPLOYER_UNKNOWN(422, "There is no such region or organisation", "聘用单位不存在"),
    CURSOR_EXPIRED(410, "Changes behind this cursor are not kept any more", "该游标已过期，请重新全量同步"),
    TOO_MANY_WEBHOOKS(409, "You have as many subscriptions as one client may have", "推送订阅数量已达上限"),
    WEBHOOK_ADDRESS_REFUSED(422, "No message may be sent to this address", "不允许向该地址推送"),
    APPLICATION_EXISTS(409, "There is an application for this title and year already", "该年度已有此职称的申报"),
    APPLICATION_STATE(409, "The state of the application does not allow this", "申报当前状态不允许此操作"),
    APPLICATION_DATA(422, "The contents do not fit the scoring scheme; see errors", "申报内容与评分方案不符，请查看 errors"),
    PROFILE_INPUT(422, "The system fills this in from the profile; see errors", "该项由系统从档案取得，不能填报，请查看 errors"),
    NOT_ELIGIBLE(422, "Not every condition of the title is met; see errors", "不符合申报条件，请查看 errors"),
    SCORING_SCHEME_MISSING(409, "No scoring scheme is adopted for this school", "该校尚无通过的评分方案"),
    TIE_AT_CUTOFF(409, "Equal scores at the cut wait for a person's decision", "入围线上分数并列，须由人裁定"),
    NO_TIE_AT_CUTOFF(409, "No equal scores at the cut wait for a decision", "入围线上没有并列，无须裁定"),
    TIE_CHOICE(
            422,
            "As many of the tied must be chosen as there are places; see tied and places",
            "须从并列者中选出与名额相同的人数，见 tied、places"),
    PUBLICATION_RUNNING(409, "The publication is not over", "公示尚未结束"),
    PUBLICATION_OVER(409, "The publication is over", "公示已结束"),
    OBJECTION_OPEN(409, "An objection is not answered", "尚有未答复的异议"),
    REGISTRATION_EXISTS(409, "This period has been decided", "该注册期已认定"),
    REGISTRATION_EARLY(422, "The period has not ended", "注册期尚未届满"),
    IN_POOL_ALREADY(409, "The teacher is in this pool already", "该教师已在库中"),
    POOL_EXIT(422, "Somebody leaves once, and not before entering", "出库日期有误或已出库"),
    GOALS_EXIST(409, "There are goals of this principal for this term already", "该校长本任期已有任期目标"),
    GOALS_STATE(409, "The state of the goals does not allow this", "任期目标当前状态不允许此操作"),
    GOALS_INCOMPLETE(422, "A review tells of each goal once", "评议须逐项说明每个目标"),
    GOALS_OF_ONESELF(422, "Nobody agrees to or reviews her own goals", "不能审定或评议本人的任期目标"),
    NOT_PRINCIPAL(422, "She is not recorded as the principal of this school on that day", "届时未登记为该校校长"),
    TERM_LENGTH(422, "A term ends after it begins, and within the years of the policy", "任期长度不符合规定"),
    REVIEW_DAY(
            422, "A review takes place within the term, the last one at its end, and none in the future", "评议日期不符合规定"),
    OBSERVATION_EXISTS(409, "A lesson at this time has been logged already", "该时间的听课已登记"),
    OBSERVATION_AHEAD(422, "A lesson is logged once it has been observed", "不能登记尚未发生的听课"),
    OBSERVED_TEACHER_UNKNOWN(422, "There is no such other teacher", "授课教师不存在"),
    TEACHER_MERGED(409, "This record was merged into another one; see mergedInto", "该档案已并入另一档案，见 mergedInto"),
    MERGE_CONFLICT(409, "The two records contradict each other; see errors", "两份档案内容冲突，请查看 errors"),
    MERGE_WITH_ITSELF(422, "A record cannot be merged with itself", "档案不能与自身合并"),
    FACT_REPEATED(409, "The same is recorded for some of these days already; correct that entry", "这些日期中已有相同记录，请更正原记录"),
    FACT_UNKNOWN(404, "There is no such entry, or it has been corrected since", "没有该记录，或已被更正"),
    CAREER_NOT_OVER(409, "The career is not over", "该教师尚未离任或退休"),
    ALREADY_DEPARTED(409, "The career has ended already", "该教师已离任或退休"),
    TRANSFER_PENDING(409, "An offer for this teacher waits for its answer", "该教师已有待处理的调动"),
    TRANSFER_DECIDED(409, "This offer has been decided", "该调动已处理"),
    TRANSFER_OUTDATED(409, "On that day she does not work at the school that offers her", "该教师届时不在发起学校任职"),
    TRANSFER_SAME_SCHOOL(422, "She works at this school on that day", "该教师届时已在该校任职"),
    TRANSFER_END_WRONG(422, "A transfer has no end, and every other move has one", "调动无结束日期，其他交流须有结束日期"),
    EFFECTIVE_BEFORE_START(422, "A change cannot take effect before the career begins", "生效日期不能早于任职开始日期");

    private final int status;
    private final Text title;

    TeacherProblem(int status, String en, String zh) {
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
