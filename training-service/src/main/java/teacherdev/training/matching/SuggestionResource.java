package teacherdev.training.matching;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Suggestions of pairs. */
@Path("/api/v1/pairings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Pairings", description = "Mentors and mentees 师徒结对")
@RunOnVirtualThread
public class SuggestionResource {

    private final SuggestingPairings suggesting;
    private final CurrentAccess access;

    SuggestionResource(SuggestingPairings suggesting, CurrentAccess access) {
        this.suggesting = suggesting;
        this.access = access;
    }

    @POST
    @Path("/suggestions")
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
            summary = "Suggest the best pairs 师徒匹配建议",
            description =
                    "Among all assignments that keep the hard rules of the policy, one with the fewest mentees left"
                            + " without a mentor and, among those, the highest sum of points; exact, with the points of each part, a"
                            + " runner-up for each mentee, and a reason for each who is left. Nothing is stored; propose the pairs"
                            + " that you want with POST /pairings.")
    public SuggestionView suggestPairings(@NotNull @Valid SuggestionRequest request) {
        return suggesting.suggest(access.get(), request);
    }
}
