package teacherdev.platform.web.parameter;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/**
 * Reads parameters by their type; one that does not fit is refused with its name and the form that is wanted. Days and
 * instants are those of four-digit years: what is computed from them stays within what calendar and database can hold.
 */
@Provider
public class ParameterForms implements ParamConverterProvider {

    private record Form(Function<String, Object> reader, Text wanted) {}

    private static final int YEAR_MAX = 9_999;

    private static final Form WHOLE_NUMBER = new Form(Integer::valueOf, Text.of("a whole number", "整数"));
    private static final Form YES_OR_NO = new Form(ParameterForms::flag, Text.of("true or false", "true 或 false"));
    private static final Map<Class<?>, Form> FORMS = Map.of(
            LocalDate.class, new Form(ParameterForms::day, Text.of("a date such as 2026-03-14", "日期，例如 2026-03-14")),
            Instant.class,
                    new Form(
                            ParameterForms::instant,
                            Text.of("an instant such as 2026-03-14T08:00:00Z", "时刻，例如 2026-03-14T08:00:00Z")),
            UUID.class, new Form(UUID::fromString, Text.of("an id (UUID)", "编号（UUID）")),
            Boolean.class, YES_OR_NO,
            boolean.class, YES_OR_NO,
            Integer.class, WHOLE_NUMBER,
            int.class, WHOLE_NUMBER);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Form form = type.isEnum() ? constantOf(type) : FORMS.get(type);
        return form == null ? null : new Converter<>(form, name(annotations));
    }

    private static Form constantOf(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        String names = String.join(", ", constants.keySet());
        return new Form(
                text -> {
                    Object constant = constants.get(text);
                    if (constant == null) {
                        throw new IllegalArgumentException(text);
                    }
                    return constant;
                },
                Text.of("one of " + names, "应为以下之一：" + names));
    }

    private static Object flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        requireFourDigits(day.getYear());
        return day;
    }

    private static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        requireFourDigits(instant.atZone(ZoneOffset.UTC).getYear());
        return instant;
    }

    private static void requireFourDigits(int year) {
        if (year < 1 || year > YEAR_MAX) {
            throw new DateTimeException("year " + year);
        }
    }

    private record Converter<T>(Form form, String name) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                return (T) form.reader().apply(text);
            } catch (DateTimeException | IllegalArgumentException doesNotFit) {
                throw ProblemException.ofField(PlatformProblem.INVALID_PARAMETER, name, form.wanted());
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }

    private static String name(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof PathParam path) {
                return path.value();
            }
        }
        return "parameter";
    }
}
