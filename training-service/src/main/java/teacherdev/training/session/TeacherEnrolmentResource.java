package teacherdev.training.session;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** The sessions of a teacher. */
@Path("/api/v1/teachers/{teacherId}/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
@RunOnVirtualThread
public class TeacherEnrolmentResource {

    private final SessionQueries queries;
    private final CurrentAccess access;

    TeacherEnrolmentResource(SessionQueries queries, CurrentAccess access) {
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
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "The sessions in which a teacher takes or took part, latest enrolment first 教师的报名与结业",
            description = "For her own record, and for whoever may see her ledger.")
    public Page<TakenPart> listEnrolmentsOfTeacher(
            @PathParam("teacherId") UUID teacherId,
            @QueryParam("state") EnrolmentState state,
            @Valid @BeanParam Paging paging) {
        return queries.ofTeacher(access.get(), teacherId, state, paging);
    }
}
