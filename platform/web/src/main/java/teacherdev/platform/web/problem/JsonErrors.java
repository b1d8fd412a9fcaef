package teacherdev.platform.web.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.Locale;
import teacherdev.platform.web.problem.ProblemException.Culprit;

/** Says which field of a JSON body could not be read, and why, without echoing the value or any class name. */
public final class JsonErrors {

    private JsonErrors() {}

    static FieldError of(JsonMappingException failure) {
        String field = path(failure);
        if (failure instanceof UnrecognizedPropertyException) {
            return new FieldError(field, "UNKNOWN_FIELD", "unknown field 未知字段");
        }
        if (failure instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            String allowed = String.join(
                    ", ",
                    Arrays.stream(format.getTargetType().getEnumConstants())
                            .map(Object::toString)
                            .toList());
            return new FieldError(field, "UNKNOWN_VALUE", "must be one of 应为以下之一: " + allowed);
        }
        String reason = failure.getOriginalMessage() != null
                        && failure.getOriginalMessage().startsWith("text:")
                ? failure.getOriginalMessage().substring("text:".length())
                : "wrong type or form 类型或格式错误";
        return new FieldError(field, "WRONG_FORM", reason);
    }

    /** The same as a culprit; the reason carries both languages. */
    public static Culprit culprit(JsonMappingException failure) {
        FieldError error = of(failure);
        return new Culprit(error.field(), error.code(), Text.of(error.reason(), error.reason()));
    }

    public static Text position(JacksonException failure) {
        JsonLocation at = failure.getLocation();
        if (at == null) {
            return Text.of("The body could not be read", "无法读取请求体");
        }
        return Text.of(
                String.format(Locale.ROOT, "At line %d, column %d", at.getLineNr(), at.getColumnNr()),
                String.format(Locale.ROOT, "第 %d 行第 %d 列", at.getLineNr(), at.getColumnNr()));
    }

    private static String path(JsonMappingException failure) {
        StringBuilder path = new StringBuilder();
        for (Reference step : failure.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
