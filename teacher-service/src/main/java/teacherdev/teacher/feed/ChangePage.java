package teacherdev.teacher.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stretch of the feed. Unlike a list it has no end: there is always a cursor to come back with. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ChangePage(
        List<ChangeView> items,

        @Schema(
                description =
                        "Keep it, and pass it as `after` the next time; the same one as before when nothing happened")
        String next,

        @Schema(description = "Whether there is more to read right now; items may be empty although there is")
        boolean more) {

    public ChangePage {
        items = List.copyOf(items);
    }
}
