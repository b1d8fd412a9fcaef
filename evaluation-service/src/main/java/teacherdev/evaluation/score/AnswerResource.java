package teacherdev.evaluation.score;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Answers to score sheets. */
@Path("/api/v1/score-sheets/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Score sheets", description = "Scores by colleagues, leaders, pupils and parents 评分表")
@RunOnVirtualThread
public class AnswerResource {

    private final Answering answering;
    private final CurrentAccess access;

    AnswerResource(Answering answering, CurrentAccess access) {
        this.answering = answering;
        this.access = access;
    }

    @POST
    @Path("/answers")
    @Permits({Role.TEACHER, Role.RATER})
    @Operation(
            summary = "Answer a score sheet 评分",
            description =
                    "A rater once for each person she is assigned, a code once. There is no reading or changing it"
                            + " afterwards, because nothing tells whose it is; a retry after an answer was taken is 404, or 422"
                            + " CODE_NOT_USABLE.")
    public void answerScoreSheet(@PathParam("id") UUID id, @NotNull @Valid AnswerRequest request) {
        answering.answer(access.caller().teacherId().orElse(null), id, request);
    }

    @POST
    @Path("/recusals")
    @Permits(Role.TEACHER)
    @Operation(summary = "Step back from rating somebody 回避")
    public void recuseFromRating(@PathParam("id") UUID id, @NotNull @Valid RecusalRequest request) {
        answering.recuse(access.caller().teacherId().orElse(null), id, request);
    }
}
