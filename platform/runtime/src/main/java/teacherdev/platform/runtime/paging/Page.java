package teacherdev.platform.runtime.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list. `next` is the cursor of the page after it, or null at the end. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(
        List<T> items,

        @Schema(nullable = true, description = "Pass it as `after` to read on; null on the last page")
        String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** A page out of the rows that {@link Paging#rowsToRead()} asked for. */
    public static <T> Page<T> of(List<T> rows, Paging paging, Function<T, Cursor> cursor) {
        if (rows.size() <= paging.limit()) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, paging.limit());
        return new Page<>(items, cursor.apply(items.getLast()).encode());
    }

    /** The page as a response, with the next page's address as an RFC 8288 Link header. */
    public Response response(UriInfo uri) {
        Response.ResponseBuilder response = Response.ok(this);
        if (next != null) {
            String query = uri.getRequestUriBuilder()
                    .replaceQueryParam("after", next)
                    .build()
                    .getRawQuery();
            response.links(Link.fromUri(uri.getRequestUri().getRawPath() + "?" + query)
                    .rel("next")
                    .build());
        }
        return response.build();
    }
}
