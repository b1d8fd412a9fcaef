package teacherdev.training.mentorship;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.training.roster.Roster;

/** A teacher's pairings. */
@Path("/api/v1/teachers/{teacherId}/pairings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pairings", description = "Mentors and mentees 师徒结对")
@RunOnVirtualThread
public class TeacherPairingResource {

    private final PairingQueries queries;
    private final Roster roster;
    private final CurrentAccess access;

    TeacherPairingResource(PairingQueries queries, Roster roster, CurrentAccess access) {
        this.queries = queries;
        this.roster = roster;
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
    @Operation(summary = "A teacher's pairings as mentor and as mentee 教师的结对")
    public Page<PairingView> listTeacherPairings(
            @PathParam("teacherId") UUID teacherId, @Valid @BeanParam Paging paging) {
        Access caller = access.get();
        Page<PairingView> page = queries.pairings(caller, new PairingQueries.Filter(null, null, teacherId), paging);
        if (page.items().isEmpty() && !roster.isVisible(caller, teacherId)) {
            throw PairingNotFound.problem();
        }
        return page;
    }
}
