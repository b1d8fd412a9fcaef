package teacherdev.teacher.problem;

import teacherdev.platform.web.problem.ProblemCode;
import teacherdev.platform.web.problem.Text;

/** The error catalogue of teacher-service. */
public enum TeacherProblem implements ProblemCode {
    REGION_CODE_TAKEN(409, "A region with this code exists", "行政区划代码已存在"),
    REGION_UNKNOWN(422, "There is no such region", "行政区划不存在"),
    REGION_MOVED(422, "A region keeps its place in the tree", "行政区划的上级不能更改"),
    SUCCESSOR_WITHOUT_END(422, "A region with a successor needs the day on which it ends", "有后继区划时须注明终止日期"),
    SCHOOL_MOVED(422, "A school keeps its region", "学校所属区划不能更改"),
    CLUSTER_CODE_TAKEN(409, "A cluster with this code exists", "学区代码已存在"),
    SCHOOL_CODE_TAKEN(409, "A school with this code exists", "学校代码已存在"),
    SCHOOL_UNKNOWN(422, "There is no such school", "学校不存在"),
    EXTERNAL_ID_TAKEN(409, "This source system has recorded a teacher with this external id", "该来源系统中此外部编号已存在"),
    IDENTITY_NUMBER_TAKEN(409, "A teacher with this identity number exists", "该身份证件号码已登记"),
    IDENTITY_NUMBER_INVALID(422, "The identity number is not valid", "身份证件号码无效"),
    END_BEFORE_START(422, "An end must be later than the start", "结束日期必须晚于开始日期"),
    FTE_ABOVE_FULL(422, "The assignments of one day exceed a full post", "同一时间的任职比例合计超过 1.00"),
    PRIMARY_MISSING(422, "Exactly one assignment a day must be primary, and none is", "每一天须有且仅有一个主要任职，现缺少"),
    PRIMARY_REPEATED(422, "Exactly one assignment a day must be primary, and two are", "每一天须有且仅有一个主要任职，现有两个"),
    ASSIGNMENT_REQUIRED(422, "A new teacher needs an assignment", "新登记的教师须有任职"),
    EMPLOYER_UNKNOWN(422, "There is no such region or organisation", "聘用单位不存在"),
    CURSOR_EXPIRED(410, "Changes behind this cursor are not kept any more", "该游标已过期，请重新全量同步"),
    TOO_MANY_WEBHOOKS(409, "You have as many subscriptions as one client may have", "推送订阅数量已达上限"),
    WEBHOOK_ADDRESS_REFUSED(422, "No message may be sent to this address", "不允许向该地址推送"),
    FACT_UNKNOWN(404, "There is no such entry, or it has been corrected since", "没有该记录，或已被更正"),
    CAREER_NOT_OVER(409, "The career is not over", "该教师尚未离任或退休"),
    ALREADY_DEPARTED(409, "The career has ended already", "该教师已离任或退休"),
    TRANSFER_PENDING(409, "An offer for this teacher waits for its answer", "该教师已有待处理的调动"),
    TRANSFER_DECIDED(409, "This offer has been decided", "该调动已处理"),
    TRANSFER_OUTDATED(409, "On that day she does not work at the school that offers her", "该教师届时不在发起学校任职"),
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
