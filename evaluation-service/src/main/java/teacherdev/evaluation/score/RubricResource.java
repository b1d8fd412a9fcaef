package teacherdev.evaluation.score;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Ready rubrics. */
@Path("/api/v1/score-sheets/rubrics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Score sheets", description = "Scores by colleagues, leaders, pupils and parents 评分表")
@RunOnVirtualThread
public class RubricResource {

    private final List<Rubric> shipped;

    RubricResource(ObjectMapper mapper) {
        this.shipped = Rubric.all(mapper);
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "Ready rubrics for score sheets 量表库",
            description = "Criteria of lesson observations to open a sheet with, each with a worked example. One page.")
    public Page<Rubric> listRubrics() {
        return new Page<>(shipped, null);
    }
}
