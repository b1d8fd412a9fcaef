package teacherdev.platform.web.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import teacherdev.platform.web.problem.ProblemException.Culprit;

/** Turns bean-validation violations into field errors, in the order of their fields. */
public final class Violations {

    private Violations() {}

    static List<FieldError> of(ConstraintViolationException violated) {
        List<FieldError> errors = new ArrayList<>();
        for (ConstraintViolation<?> violation : violated.getConstraintViolations()) {
            errors.add(new FieldError(field(violation.getPropertyPath()), code(violation), violation.getMessage()));
        }
        errors.sort(Comparator.comparing(FieldError::field).thenComparing(FieldError::code));
        return errors;
    }

    /** The same as culprits, with the reason in both languages; the path begins at the validated object. */
    public static <T> List<Culprit> culprits(Set<ConstraintViolation<T>> violations, MessageInterpolator messages) {
        if (violations.isEmpty()) {
            return List.of();
        }
        return violations.stream()
                .map(violation ->
                        new Culprit(field(violation.getPropertyPath()), code(violation), text(violation, messages)))
                .sorted(Comparator.comparing(Culprit::field).thenComparing(Culprit::code))
                .toList();
    }

    private static Text text(ConstraintViolation<?> violation, MessageInterpolator messages) {
        MessageInterpolator.Context context = new MessageInterpolator.Context() {
            @Override
            public ConstraintDescriptor<?> getConstraintDescriptor() {
                return violation.getConstraintDescriptor();
            }

            @Override
            public Object getValidatedValue() {
                return violation.getInvalidValue();
            }

            @Override
            public <U> U unwrap(Class<U> type) {
                return type.cast(this);
            }
        };
        String template = violation.getMessageTemplate();
        return Text.of(
                messages.interpolate(template, context, Locale.ENGLISH),
                messages.interpolate(template, context, Locale.SIMPLIFIED_CHINESE));
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
