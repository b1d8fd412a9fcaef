package teacherdev.platform.web.parameter;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.ProblemResponses;
import teacherdev.platform.web.problem.Text;

/**
 * Refuses query parameters that the operation does not declare, and a second value of one that takes one. A filter that is
 * misspelt would otherwise be none: the caller would count a county and believe it to be a school.
 */
public class DeclaredParameters {

    private static final Text TWICE = Text.of("Given more than once", "重复给出");

    /** Whether each parameter takes several values, by its name. */
    private final ConcurrentHashMap<Method, Map<String, Boolean>> byMethod = new ConcurrentHashMap<>();

    /** Only who may call the operation learns what it takes, so this comes after the check of access. */
    @ServerRequestFilter(nonBlocking = true, priority = Priorities.USER + 100)
    public Optional<Response> check(ContainerRequestContext request, ResourceInfo resource) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Boolean> declared =
                byMethod.computeIfAbsent(resource.getResourceMethod(), DeclaredParameters::declaredBy);
        return given.entrySet().stream()
                .flatMap(parameter -> refusal(parameter.getKey(), parameter.getValue(), declared).stream())
                .findFirst()
                .map(refusal -> ProblemResponses.of(refusal, request));
    }

    private static Optional<ProblemException> refusal(String name, List<String> values, Map<String, Boolean> declared) {
        Boolean several = declared.get(name);
        if (several == null) {
            return Optional.of(
                    ProblemException.ofField(PlatformProblem.INVALID_PARAMETER, name, unknown(declared.keySet())));
        }
        return values.size() > 1 && !several
                ? Optional.of(ProblemException.ofField(PlatformProblem.INVALID_PARAMETER, name, TWICE))
                : Optional.empty();
    }

    private static Text unknown(Collection<String> declared) {
        if (declared.isEmpty()) {
            return Text.of("This operation takes no query parameters", "此操作没有查询参数");
        }
        String names = String.join(", ", declared);
        return Text.of("Not a parameter of this operation, which takes " + names, "此操作没有该参数；可用参数：" + names);
    }

    static Map<String, Boolean> declaredBy(Method operation) {
        Map<String, Boolean> declared = new TreeMap<>();
        for (Parameter parameter : operation.getParameters()) {
            add(parameter, parameter.getType(), declared);
        }
        return declared;
    }

    private static void add(AnnotatedElement element, Class<?> type, Map<String, Boolean> declared) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            declared.put(query.value(), Collection.class.isAssignableFrom(type));
        } else if (element.isAnnotationPresent(BeanParam.class)) {
            for (Field field : type.getDeclaredFields()) {
                add(field, field.getType(), declared);
            }
        }
    }
}
