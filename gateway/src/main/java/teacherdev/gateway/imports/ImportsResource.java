package teacherdev.gateway.imports;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.gateway.growthrecord.AskingServices;
import teacherdev.gateway.growthrecord.Part;
import teacherdev.gateway.growthrecord.ServiceList;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Imports into every service. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Files of rows, taken in as jobs 文件导入")
public class ImportsResource {

    private static final List<String> SERVICES = List.of("teacher-service", "training-service", "evaluation-service");

    private final AskingServices asking;

    ImportsResource(AskingServices asking) {
        this.asking = asking;
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.COUNTY_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "Your latest imports into every service 导入任务列表",
            description =
                    "Put side by side. When a service does not answer in time, `complete` is false and the others are"
                            + " there all the same.")
    public Uni<ServiceList> listImports(
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(200)
                    @Parameter(description = "How many of each service at most, 1 to 200")
                    int limit,
            @Context HttpServerRequest request) {
        String path = "/api/v1/service-imports?limit=" + limit;
        return Uni.combine()
                .all()
                .unis(SERVICES.stream()
                        .map(service -> asking.ask("imports", service, path, AskingServices.headers(request)))
                        .toList())
                .with(Part.class, ServiceList::of);
    }
}
