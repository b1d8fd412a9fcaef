package teacherdev.gateway.growthrecord;

import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Growth records. */
@Path("/api/v1/teachers/{teacherId}/growth-record")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Growth record", description = "What every service knows of a teacher, side by side 成长档案")
public class GrowthRecordResource {

    private final AskingServices asking;

    GrowthRecordResource(AskingServices asking) {
        this.asking = asking;
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
            summary = "A teacher's growth record 成长档案",
            description =
                    "Put together from three services. When one of them does not answer in time (two seconds, if not configured otherwise), its part"
                            + " says so, `complete` is false, and the other parts are there all the same. Of a record that was"
                            + " merged into another one: 301 to the growth record of that, which has all of both.")
    @APIResponseSchema(GrowthRecord.class)
    @APIResponse(responseCode = "301", description = "The record was merged into the one that Location names")
    public Uni<Response> getGrowthRecord(
            @PathParam("teacherId") UUID teacherId,
            @QueryParam("year")
                    @Min(1900)
                    @Max(2199)
                    @Parameter(description = "Of the summary; the present year when absent")
                    Integer year,
            @Context HttpServerRequest request) {
        String teacher = "/api/v1/teachers/" + teacherId;
        String query = year == null ? "" : "?year=" + year;
        String summary = teacher + "/development-summary" + query;
        MultiMap headers = AskingServices.headers(request);
        return Uni.combine()
                .all()
                .unis(List.of(
                        asking.ask("teacher", "teacher-service", teacher, headers),
                        asking.ask("creditTotals", "training-service", teacher + "/credit-totals", headers),
                        asking.ask("latestCredits", "training-service", teacher + "/credits?limit=20", headers),
                        asking.ask("developmentSummary", "evaluation-service", summary, headers)))
                .with(Part.class, parts -> answer(teacherId, query, Part.ofVisibleTeacher(parts)));
    }

    private static Response answer(UUID teacherId, String query, List<Part> parts) {
        Part teacher = parts.getFirst();
        if (teacher.status() == PartStatus.MERGED) {
            String survivor = teacher.content().path("mergedInto").asText();
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create("/api/v1/teachers/" + survivor + "/growth-record" + query))
                    .build();
        }
        return Response.ok(GrowthRecord.of(teacherId, parts)).build();
    }
}
