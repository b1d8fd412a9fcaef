package teacherdev.evaluation.problem;

import teacherdev.platform.web.problem.ProblemCode;
import teacherdev.platform.web.problem.Text;

/** The error catalogue of evaluation-service. */
public enum EvaluationProblem implements ProblemCode {
    MALFORMED_DOCUMENT(400, "The body is not valid JSON or YAML", "请求体不是有效的 JSON 或 YAML"),
    SCHEME_REFUSED(422, "The scheme cannot be used as it is; see errors", "方案有误，请查看 errors"),
    DATA_REFUSED(422, "The data do not fit the scheme; see errors", "数据与方案不符，请查看 errors"),
    EXAMPLES_FAIL(422, "The scheme's worked examples do not come out", "方案自带的算例未通过"),
    EXAMPLES_MISSING(422, "A scheme needs a worked example before it can be adopted", "通过前方案须附至少一个算例"),
    SCOPE_UNKNOWN(422, "There is no such organisation", "没有该组织机构"),
    SCHEME_STATE(409, "The scheme's state does not allow this", "方案当前状态不允许此操作"),
    COMMENTS_OPEN(409, "Comments on the scheme wait for a reply", "尚有意见未答复"),
    SCHEME_VERSION_EXISTS(409, "There is a newer version already", "已存在更新的版本"),
    CALENDAR_DAY(422, "A day does not fit the calendar", "日历中的日期不符"),
    CYCLE_STATE(409, "The evaluation cycle's state does not allow this", "考核周期当前状态不允许此操作"),
    CYCLE_EXISTS(409, "There is such a cycle already", "该考核周期已存在"),
    CYCLE_DATES(422, "The dates do not fit", "日期不符"),
    SCHEME_NOT_USABLE(422, "This scheme cannot be used here", "该方案不可用于此处"),
    NOT_A_PARTICIPANT(422, "She cannot take part", "该教师不能参评"),
    UNIT_REFUSED(422, "The units do not fit", "单位设置不符"),
    EXCELLENT_QUOTA_FULL(409, "The unit's share of 优秀 is used up", "该单位优秀名额已满"),
    GRADE_REFUSED(422, "This grade cannot be given", "不能评定该等次"),
    OWN_CASE(403, "Nobody decides on her own case", "本人应当回避"),
    NOTHING_TO_CORRECT(409, "Nothing is different from the results that stand", "没有需要更正的差异"),
    RANKING_REFUSED(422, "The candidates do not fit", "候选人数据不符"),
    TIE_AT_CUTOFF(409, "People tie at the cut; a person must choose", "名额处并列,须由人决定"),
    TIE_CHOICE(422, "The choice does not fit those who tie", "所选人员与并列人员不符"),
    ALREADY_PUBLIC(409, "It is public already", "已经公示"),
    ALREADY_ANSWERED(409, "It is answered already", "已经答复"),
    PERIOD_TOO_SHORT(422, "The publication must last longer", "公示期过短"),
    PUBLICATION_OVER(409, "The publication is over", "公示期已结束"),
    PUBLICATION_RUNNING(409, "The publication is not over", "公示期未结束"),
    OBJECTION_EXISTS(409, "An earlier objection waits for its answer", "前一异议尚待答复"),
    OBJECTIONS_OPEN(409, "Objections are open", "尚有异议未处理"),
    SHEET_EXISTS(409, "The cycle has such a score sheet already", "该考核周期已有同名评分表"),
    SHEET_REFUSED(422, "This does not fit the score sheet", "与评分表不符"),
    SHEET_CLOSED(409, "The score sheet takes no answers now", "评分表当前不可评分"),
    SHEET_OPEN(409, "Answers are still coming in", "评分尚未结束"),
    CODE_NOT_USABLE(422, "The code is wrong or used", "评分码无效或已使用"),
    PLAN_OPEN(409, "She is on the path already", "该教师已有进行中的处理"),
    PLAN_STATE(409, "The plan's state does not allow this", "当前状态不允许此操作"),
    NOT_BELOW_STANDARD(422, "There is no final grade below the standard", "没有低于标准的最终等次"),
    ROUND_EXISTS(409, "There is a round from this day on already", "该轮评价已存在"),
    ROUND_DECIDED(409, "The round is decided", "该轮评价已评定"),
    ROUND_REFUSED(422, "This does not fit the round", "与该轮评价不符"),
    ROUND_INCOMPLETE(422, "Scores are missing; see errors", "缺少得分，请查看 errors"),
    AWARD_EXISTS(409, "There is such an award already", "该奖励已存在"),
    AWARD_TOO_SOON(409, "The triennial award was granted less than three years ago", "三年期奖励尚未到期"),
    AWARD_ITEM_REWARDED(409, "An item was rewarded before", "该获奖项目已奖励过"),
    AWARD_REFUSED(422, "The award does not fit", "奖励不符合规定"),
    STALE_RESULTS(409, "Something was learned since the results were computed; compute again", "计算后数据有变,请重新计算"),
    PAY_POOL_STATE(409, "The pay pool's state does not allow this", "奖金池当前状态不允许此操作"),
    PAY_POOL_SPENT(409, "The pool does not hold that much any more", "奖金池余额不足"),
    PAYROLL_MISSING(422, "A region's pool needs last year's payroll", "区域奖金池须提供上年工资总额"),
    POOL_BELOW_FLOOR(422, "The pool is below its floor", "奖金池低于最低限额"),
    FUND_ABOVE_CAP(422, "A fund gives more than its cap", "资金超过上限"),
    FUNDS_DIFFER(422, "The funds do not sum to the amount", "资金合计与总额不符"),
    PARTS_DIFFER(422, "The parts do not make up the whole", "子池划分有误"),
    RECIPIENT_REFUSED(422, "A recipient cannot be taken; see errors", "分配对象有误，请查看 errors"),
    RECIPIENT_NOT_YET_REPLICATED(409, "A recipient has not arrived here yet; try again shortly", "教师信息尚未同步，请稍后重试"),
    PLAN_MISSING(422, "Say first how the pool is to be divided", "请先设定分配办法"),
    PLAN_REFUSED(422, "The way to divide the pool cannot be followed; see errors", "分配办法有误，请查看 errors"),
    RESULTS_NOT_FINAL(409, "The results that the plan reads are not final", "所依据的考核或评价结果尚未定稿"),
    RESULT_MISSING(422, "Somebody who is to be paid has no result; see errors", "有对象缺少考核或评价结果，请查看 errors"),
    PAY_MONTH(422, "The month is none of the pay year", "月份不在该薪酬年度内"),
    ALL_WEIGHTS_ZERO(422, "There is money to share, but no weight above zero", "权重全部为零，无法分配"),
    POOL_OVERSPENT(422, "What is to be paid exceeds the pool", "应发合计超过奖金池"),
    POLICY_UNUSABLE(422, "Policy data cannot be used", "政策参数无法使用"),
    CELL_TOO_SMALL(403, "Too few people to show this", "人数过少，不予显示"),
    TOO_BUSY(503, "Too many trials are running; try again shortly", "试算繁忙，请稍后重试");

    private final int status;
    private final Text title;

    EvaluationProblem(int status, String en, String zh) {
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
