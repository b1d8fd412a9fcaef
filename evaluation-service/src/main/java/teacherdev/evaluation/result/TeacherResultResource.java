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
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.evaluation.roster.Roster;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** A teacher's own results, with every figure explained. */
@Path("/api/v1/teachers/{id}/results")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluation results", description = "Scores, grades and why 考核结果")
@RunOnVirtualThread
public class TeacherResultResource {

    private final ResultQueries queries;
    private final Roster roster;
    private final CurrentAccess access;
    private final Clock clock;

    TeacherResultResource(ResultQueries queries, Roster roster, CurrentAccess access, Clock clock) {
        this.queries = queries;
        this.roster = roster;
        this.access = access;
        this.clock = clock;
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
        Page<ResultView> page = queries.ofTeacher(access.get(), id, Text.preferred(language), paging);
        if (page.items().isEmpty() && !isKnown(id)) {
            throw new ProblemException(
                    PlatformProblem.NOT_FOUND, Text.of("No such teacher in your scope", "您的管辖范围内没有该教师"));
        }
        return page;
    }

    /** Who sees none of her results is not told whether she exists, unless she works where the caller's scope reaches. */
    private boolean isKnown(UUID id) {
        LocalDate today = LocalDate.now(clock);
        return id.equals(access.get().selfOrNull())
                || roster.visible(access.get(), id, today, today).isPresent();
    }
}
