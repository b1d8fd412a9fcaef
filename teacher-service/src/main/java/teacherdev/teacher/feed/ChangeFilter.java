package teacherdev.teacher.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which changes are wanted. */
public class ChangeFilter {

    static final String LATEST = "latest";
    static final int LIMIT_MAX = 1_000;

    @QueryParam("after")
    @Size(max = 100)
    @Parameter(
            description = "The cursor `next` of the last read; absent: the earliest change that is kept;"
                    + " `latest`: nothing that has happened so far, to begin with before a full load")
    String after;

    @QueryParam("kind")
    @Size(max = 20)
    @Parameter(description = "Kinds, for example TEACHER; repeat it for several; all when absent")
    List<@Pattern(regexp = "[A-Z][A-Z0-9_]{0,59}") String> kinds;

    @QueryParam("region")
    @Size(max = 12)
    @Parameter(description = "Only what belongs to this region of your scope")
    String region;

    @QueryParam("school")
    @Size(max = 30)
    @Parameter(description = "Only what belongs to this school of your scope")
    String school;

    @QueryParam("limit")
    @DefaultValue("100")
    @Min(1)
    @Max(LIMIT_MAX)
    @Parameter(description = "How many changes at most, 1 to 1000")
    int limit;

    Set<String> kinds() {
        return kinds == null ? Set.of() : Set.copyOf(kinds);
    }
}
