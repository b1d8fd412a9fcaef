package teacherdev.evaluation.publication;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** One objection and its answer. */
@Path("/api/v1/objections/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Publications", description = "Public results and objections 公示与异议")
@RunOnVirtualThread
public class ObjectionResource {

    private final Objections objections;
    private final CurrentAccess access;

    ObjectionResource(Objections objections, CurrentAccess access) {
        this.objections = objections;
        this.access = access;
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Read an objection 查看异议")
    @APIResponseSchema(ObjectionView.class)
    public Response getObjection(@PathParam("id") UUID id) {
        return tagged(id);
    }

    @PUT
    @Path("/answer")
    @Permits({Role.ADMIN, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Answer an objection 答复异议",
            description =
                    "Not by whoever raised it nor by whom it is about (403). An upheld one needs a remedy before the"
                            + " cycle can be locked.")
    @APIResponseSchema(ObjectionView.class)
    public Response answerObjection(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AnswerRequest request) {
        objections.answer(access.get(), self(), id, Versions.expected(ifMatch), request);
        return tagged(id);
    }

    private Response tagged(UUID id) {
        ObjectionView.Tagged found =
                objections.objection(access.get(), self(), id).orElseThrow(Objections::notFound);
        return Response.ok(found.view()).tag(Versions.tag(found.version())).build();
    }

    private UUID self() {
        return access.caller().teacherId().orElse(null);
    }
}
