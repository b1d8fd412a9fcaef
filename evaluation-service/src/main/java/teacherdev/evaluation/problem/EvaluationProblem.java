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
    SCHEME_VERSION_EXISTS(409, "There is a newer version already", "已存在更新的版本"),
    CALENDAR_DAY(422, "A day does not fit the calendar", "日历中的日期不符"),
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
