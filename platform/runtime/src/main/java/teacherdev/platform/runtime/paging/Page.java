package teacherdev.platform.runtime.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
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
        return new Page<>(items, paging.next(cursor.apply(items.getLast())));
    }
}
