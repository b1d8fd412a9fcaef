package teacherdev.platform.web.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.ProblemResponses;
import teacherdev.platform.web.problem.Text;

/** Lets a request through to its operation only with a token whose grants the operation permits. */
public class AccessFilter {

    private static final Text NO_TOKEN = Text.of("Send a valid bearer token", "请提供有效的 Bearer 令牌");
    private static final Text NO_ROLE =
            Text.of("This operation is not permitted to any role of your token", "您的令牌中没有可执行此操作的角色");

    private final SecurityIdentity identity;
    private final CurrentAccess current;
    private final ConcurrentHashMap<Method, Set<Role>> permittedByMethod = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Method, Boolean> openByMethod = new ConcurrentHashMap<>();

    AccessFilter(SecurityIdentity identity, CurrentAccess current) {
        this.identity = identity;
        this.current = current;
    }

    @ServerRequestFilter(nonBlocking = true)
    public Optional<Response> decide(ContainerRequestContext request, ResourceInfo resource) {
        if (openByMethod.computeIfAbsent(resource.getResourceMethod(), AccessFilter::isOpen)) {
            return Optional.empty();
        }
        Caller caller = identity.getAttribute(CallerIdentity.CALLER);
        if (caller == null) {
            return refuse(PlatformProblem.UNAUTHENTICATED, NO_TOKEN, request);
        }
        Optional<Access> access = caller.accessFor(
                permittedByMethod.computeIfAbsent(resource.getResourceMethod(), AccessFilter::permitted));
        if (access.isEmpty()) {
            return refuse(PlatformProblem.FORBIDDEN, NO_ROLE, request);
        }
        current.set(caller, access.get());
        return Optional.empty();
    }

    private static Optional<Response> refuse(PlatformProblem problem, Text detail, ContainerRequestContext request) {
        return Optional.of(ProblemResponses.of(new ProblemException(problem, detail), request));
    }

    // An operation that declares nothing permits nobody.
    private static Set<Role> permitted(Method method) {
        Permits permits = method.getAnnotation(Permits.class);
        return permits == null ? Set.of() : Set.of(permits.value());
    }

    private static boolean isOpen(Method method) {
        Permits permits = method.getAnnotation(Permits.class);
        return permits != null && permits.anyone();
    }
}
