package teacherdev.training.mentorship;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.bulk.BulkAnswer;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Suggestions that become pairings. */
@Path("/api/v1/pairings/suggestions/acceptance")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Pairings")
@RunOnVirtualThread
public class AcceptanceResource {

    private final AcceptingSuggestions accepting;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    AcceptanceResource(AcceptingSuggestions accepting, IdempotencyKeys keys, CurrentAccess access) {
        this.accepting = accepting;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Permits({
        Role.ADMIN,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU
    })
    @Operation(
            summary = "Propose many suggested pairs at once 批量采纳结对建议",
            description =
                    "Needs an Idempotency-Key. Each pair is checked again by the policy of the mentee's school; one that"
                            + " is refused stops none of the others. A retry with the same key answers the same pairings.")
    public BulkAnswer acceptSuggestions(
            @NotNull @Valid AcceptanceRequest request, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return BulkAnswer.of(accepting.accept(access.get(), keys.of(request), request), language);
    }
}
