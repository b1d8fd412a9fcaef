package teacherdev.platform.web.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Turns bean-validation violations into field errors, in the order of their fields. */
final class Violations {

    private Violations() {}

    static List<FieldError> of(ConstraintViolationException violated) {
        List<FieldError> errors = new ArrayList<>();
        for (ConstraintViolation<?> violation : violated.getConstraintViolations()) {
            errors.add(new FieldError(field(violation.getPropertyPath()), code(violation), violation.getMessage()));
        }
        errors.sort(Comparator.comparing(FieldError::field).thenComparing(FieldError::code));
        return errors;
    }

    /** The path inside the request: without the method's name and, for a body, without the parameter's name. */
    private static String field(Path path) {
        StringJoiner field = new StringJoiner(".");
        String parameter = "";
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY
                    || node.getKind() == ElementKind.CONTAINER_ELEMENT
                    || node.getKind() == ElementKind.BEAN) {
                String index = node.getIndex() == null ? "" : "[" + node.getIndex() + "]";
                String name = node.getKind() == ElementKind.PROPERTY ? node.getName() : "";
                if (!name.isEmpty() || !index.isEmpty()) {
                    field.add(name + index);
                }
            }
        }
        return field.length() == 0 ? parameter : field.toString();
    }

    /** `NotNull` becomes NOT_NULL, `Digits` becomes DIGITS. */
    private static String code(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }
}
