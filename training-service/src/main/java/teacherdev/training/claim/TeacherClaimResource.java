package teacherdev.training.claim;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.training.roster.Roster;

/** A teacher's claims. */
@Path("/api/v1/teachers/{teacherId}/credit-claims")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Credit claims", description = "Hours that teachers ask for, and their approval step by step 学时申报")
@RunOnVirtualThread
public class TeacherClaimResource {

    private final SubmittingClaims submitting;
    private final ClaimQueries queries;
    private final Roster roster;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    TeacherClaimResource(
            SubmittingClaims submitting,
            ClaimQueries queries,
            Roster roster,
            IdempotencyKeys keys,
            CurrentAccess access) {
        this.submitting = submitting;
        this.queries = queries;
        this.roster = roster;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Permits({Role.ADMIN, Role.TEACHER, Role.SCHOOL_CLERK, Role.PRINCIPAL})
    @Operation(
            summary = "Claim hours for an activity 申报学时",
            description =
                    "A course or session is claimed once. The claim goes through the steps that hold for the school.")
    @APIResponseSchema(value = ClaimView.class, responseCode = "201")
    public Response submitClaim(@PathParam("teacherId") UUID teacherId, @NotNull @Valid ClaimRequest request) {
        Access actor = access.get();
        IdempotencyKey key = keys.of(request);
        Roster.Standing standing = roster.standing(actor, teacherId, request.date());
        ClaimView claim =
                queries.claim(actor, UUID.fromString(submitting.submit(actor, key, teacherId, standing, request)));
        return Response.created(URI.create("/api/v1/credit-claims/" + claim.id()))
                .tag(Versions.tag(claim.version()))
                .entity(claim)
                .build();
    }
}
