package teacherdev.platform.web.problem;

/** The refusals that are the same in every process. Sources: RFC 9110, RFC 9457 and the API rules of the README. */
public enum PlatformProblem implements ProblemCode {
    MALFORMED_JSON(400, "The body is not valid JSON", "请求体不是有效的 JSON"),
    INVALID_FIELD(400, "A field is not valid", "字段无效"),
    INVALID_PARAMETER(400, "A parameter is not valid", "参数无效"),
    INVALID_CURSOR(400, "The cursor is not one that this list gave out", "分页游标无效"),
    IDEMPOTENCY_KEY_REQUIRED(400, "An Idempotency-Key header is required", "缺少 Idempotency-Key 请求头"),
    UNAUTHENTICATED(401, "A valid bearer token is required", "需要有效的访问令牌"),
    FORBIDDEN(403, "None of your roles permits this", "您的角色无权执行此操作"),
    OUT_OF_SCOPE(403, "This lies outside the part of the organisation that you may act in", "超出您的管辖范围"),
    NOT_FOUND(404, "There is nothing here that you may see", "未找到"),
    METHOD_NOT_ALLOWED(405, "This method is not allowed here", "不支持此请求方法"),
    NOT_ACCEPTABLE(406, "No representation that you accept", "无法提供所要求的格式"),
    REQUEST_IN_FLIGHT(409, "The same request is being carried out right now", "相同的请求正在处理中"),
    CONFLICT(409, "The present state does not allow this", "与当前状态冲突"),
    PRECONDITION_FAILED(412, "Somebody else has changed this since you read it", "数据已被他人修改"),
    BODY_TOO_LARGE(413, "The body is too large", "请求体过大"),
    TOO_MANY_ROWS(413, "The request has too many rows", "行数过多"),
    UNSUPPORTED_MEDIA_TYPE(415, "This media type is not supported", "不支持的媒体类型"),
    IMPORT_FILE_REFUSED(422, "The file cannot be taken in", "文件无法导入"),
    IMPORT_NOT_FINISHED(409, "The import is not finished", "导入尚未完成"),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used with another body", "Idempotency-Key 已用于不同的请求"),
    PRECONDITION_REQUIRED(428, "An If-Match header is required", "缺少 If-Match 请求头"),
    INTERNAL_ERROR(500, "Something went wrong on our side", "服务器内部错误"),
    TEMPORARILY_UNAVAILABLE(503, "Temporarily unavailable", "服务暂时不可用");

    private final int status;
    private final Text title;

    PlatformProblem(int status, String en, String zh) {
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
