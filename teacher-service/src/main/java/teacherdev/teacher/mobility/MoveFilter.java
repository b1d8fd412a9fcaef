package teacherdev.teacher.mobility;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import teacherdev.teacher.mobility.rules.Direction;

/** What lists of moves can be narrowed by; absent means all. */
public class MoveFilter {

    @QueryParam("teacher")
    UUID teacher;

    @QueryParam("kind")
    TransferKind kind;

    @QueryParam("direction")
    @Parameter(description = "Strong to weak, town to village, or back")
    Direction direction;

    @QueryParam("organisation")
    @Size(max = 30)
    @Parameter(description = "From or to a school at or below this node")
    String organisation;

    @QueryParam("asOf")
    @Parameter(description = "Only moves whose days include this one")
    LocalDate asOf;
}
