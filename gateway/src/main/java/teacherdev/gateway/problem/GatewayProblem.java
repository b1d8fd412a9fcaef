package teacherdev.gateway.problem;

import teacherdev.platform.web.problem.ProblemCode;
import teacherdev.platform.web.problem.Text;

/** The error catalogue of the gateway. */
public enum GatewayProblem implements ProblemCode {
    ROUTE_NOT_FOUND(404, "No service answers this path", "没有服务处理此路径"),
    PATH_MALFORMED(400, "The path is not in its plain form", "路径格式不规范"),
    HOST_MALFORMED(400, "The Host header is missing or malformed", "Host 请求头缺失或格式不正确"),
    TOO_MANY_REQUESTS(429, "Too many requests", "请求过于频繁"),
    UPSTREAM_FAILED(502, "The service broke off its answer", "服务中断了响应"),
    UPSTREAM_UNAVAILABLE(503, "The service is not available at the moment", "服务暂时不可用"),
    UPSTREAM_TIMED_OUT(504, "The service did not answer in time", "服务响应超时");

    private final int status;
    private final Text title;

    GatewayProblem(int status, String en, String zh) {
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
