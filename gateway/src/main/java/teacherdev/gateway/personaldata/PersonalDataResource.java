package teacherdev.gateway.personaldata;

import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.gateway.growthrecord.AskingServices;
import teacherdev.gateway.growthrecord.Part;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** A person's own data. */
@Path("/api/v1/teachers/{id}/personal-data")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Private particulars")
public class PersonalDataResource {

    private final AskingServices asking;

    PersonalDataResource(AskingServices asking) {
        this.asking = asking;
    }

    @GET
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.TEACHER})
    @Operation(
            summary = "Everything that is stored of a teacher, for her 个人数据导出",
            description =
                    "Present and superseded rows of every table of three services, side by side. Each service writes down in"
                            + " its audit trail that it told them. Pay and results are told to herself only: for an HR system"
                            + " that part is NOT_PERMITTED.")
    public Uni<PersonalData> exportPersonalData(@PathParam("id") UUID id, @Context HttpServerRequest request) {
        String path = "/api/v1/teachers/" + id + "/personal-data";
        MultiMap headers = AskingServices.headers(request);
        return Uni.combine()
                .all()
                .unis(List.of(
                        asking.ask("teacher", "teacher-service", path, headers),
                        asking.ask("training", "training-service", path, headers),
                        asking.ask("evaluation", "evaluation-service", path, headers)))
                .with(Part.class, parts -> PersonalData.of(id, Part.ofVisibleTeacher(parts)));
    }
}
