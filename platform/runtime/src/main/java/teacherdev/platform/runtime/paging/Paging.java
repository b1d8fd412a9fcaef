package teacherdev.platform.runtime.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of every list. */
public class Paging {

    public static final int LIMIT_MAX = 200;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(LIMIT_MAX)
    @Parameter(description = "How many items at most, 1 to 200")
    int limit;

    @QueryParam("after")
    @Size(max = 600)
    @Parameter(description = "The opaque cursor `next` of the page before, with the same filters")
    String after;

    @Context
    UriInfo uri;

    /** How many items the page may hold. */
    public int limit() {
        return limit;
    }

    /** One more than the page may hold: the extra row tells that there is a next page. */
    public int rowsToRead() {
        return limit + 1;
    }

    /**
     * The key values after which to go on; empty for the first page. Refuses a cursor that another list, or this one with other
     * filters, gave out.
     */
    public Optional<Cursor> after(int values) {
        return after == null || after.isEmpty()
                ? Optional.empty()
                : Optional.of(Cursor.decode(after, values + 1).without(mark()));
    }

    /** A cursor as the client gets it, good for this list with these filters. */
    String next(Cursor cursor) {
        return cursor.with(mark()).encode();
    }

    private String mark() {
        return ListMark.of(uri.getPath(), uri.getQueryParameters());
    }
}
