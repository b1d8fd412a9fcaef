package teacherdev.platform.web.parameter;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.ProblemResponses;
import teacherdev.platform.web.problem.Text;

/** Refuses an address with an encoded U+0000, which no text column can hold. */
public class StorableAddress {

    private static final Text REASON = Text.of("The address must not contain U+0000", "地址中不能包含 U+0000");

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    public Optional<Response> check(ContainerRequestContext request) {
        URI address = request.getUriInfo().getRequestUri();
        boolean storable = !holdsNul(address.getRawPath()) && !holdsNul(address.getRawQuery());
        return storable
                ? Optional.empty()
                : Optional.of(
                        ProblemResponses.of(new ProblemException(PlatformProblem.INVALID_PARAMETER, REASON), request));
    }

    private static boolean holdsNul(String encoded) {
        return encoded != null && encoded.contains("%00");
    }
}
