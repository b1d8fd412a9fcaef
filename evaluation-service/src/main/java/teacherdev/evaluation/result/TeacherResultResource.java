package teacherdev.evaluation.result;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.platform.web.problem.Text;

/** A teacher's own results, with every figure explained. */
@Path("/api/v1/teachers/{id}/results")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluation results", description = "Scores, grades and why 考核结果")
@RunOnVirtualThread
public class TeacherResultResource {

    private final ResultQueries queries;
    private final CurrentAccess access;

    TeacherResultResource(ResultQueries queries, CurrentAccess access) {
        this.queries = queries;
        this.access = access;
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "A teacher's results with traces in plain words, latest first 本人考核结果及说明",
            description = "The teacher sees what is public; others see results of schools in their scope. Words follow"
                    + " Accept-Language.")
    public Page<ResultView> listTeacherResults(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Valid @BeanParam Paging paging) {
        return queries.ofTeacher(access.get(), id, Text.preferred(language), paging);
    }
}
