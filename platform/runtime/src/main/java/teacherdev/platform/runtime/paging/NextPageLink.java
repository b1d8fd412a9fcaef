package teacherdev.platform.runtime.paging;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Adds the address of the next page to the answer of every list, as an RFC 8288 Link header. */
public class NextPageLink {

    @ServerResponseFilter
    public void link(ContainerRequestContext request, ContainerResponseContext response) {
        String next =
                switch (response.getEntity()) {
                    case Page<?> page -> page.next();
                    case PageOrFile<?> list -> list.next();
                    case null, default -> null;
                };
        if (next != null) {
            String query = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("after", next)
                    .build()
                    .getRawQuery();
            String path = request.getUriInfo().getRequestUri().getRawPath();
            response.getHeaders().add("Link", "<" + path + "?" + query + ">; rel=\"next\"");
        }
    }
}
