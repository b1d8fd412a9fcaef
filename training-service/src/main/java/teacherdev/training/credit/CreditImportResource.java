package teacherdev.training.credit;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.imports.ImportJobs;
import teacherdev.platform.runtime.imports.ImportView;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Activities as files. */
@Path("/api/v1/credits/imports")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Files of rows, taken in as jobs 文件导入")
@RunOnVirtualThread
public class CreditImportResource {

    private final ImportJobs jobs;
    private final CreditImport target;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    CreditImportResource(ImportJobs jobs, CreditImport target, IdempotencyKeys keys, CurrentAccess access) {
        this.jobs = jobs;
        this.target = target;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.TRAINING_CENTRE, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Import activities from .xlsx or .csv 导入学时登记表",
            description =
                    "The file is the body, or the first file of a form. The first row are the headings of the template,"
                            + " in Chinese or English. Each row is checked and carried out as in PUT /credits, so the same"
                            + " file again changes nothing; opening balances and hours from outside need evidence. Answers a job at"
                            + " once. Needs an Idempotency-Key.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = Tabular.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Tabular.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(
            responseCode = "202",
            description = "Accepted; Location is the job",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response importCredits(
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String contentType,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String acceptLanguage,
            @QueryParam("fileName") @Size(max = 200) @Parameter(description = "Shown with the job") String fileName)
            throws IOException {
        byte[] file = jobs.file(contentType, body);
        UUID id = jobs.submit(access.get(), keys.of(file), target, fileName, file);
        return Response.accepted(jobs.job(access.get(), id, acceptLanguage))
                .location(URI.create("/api/v1/credits/imports/" + id))
                .build();
    }

    @GET
    @Path("/{id}")
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.TRAINING_CENTRE, Role.COUNTY_BUREAU})
    @Operation(summary = "How far an import is 导入进度")
    public ImportView getCreditImport(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String acceptLanguage) {
        return jobs.job(access.get(), id, acceptLanguage);
    }

    @GET
    @Path("/{id}/progress")
    @Blocking // its first look at the job is; methods that return a Multi are taken for non-blocking otherwise
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.TRAINING_CENTRE, Role.COUNTY_BUREAU})
    @Operation(summary = "How far an import is, as server-sent events until it is over 导入进度（推送）")
    public Multi<ImportView> streamCreditImport(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String acceptLanguage) {
        return jobs.progress(access.get(), id, acceptLanguage);
    }

    @GET
    @Path("/{id}/errors")
    @Produces({Tabular.XLSX, Tabular.CSV})
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.TRAINING_CENTRE, Role.COUNTY_BUREAU})
    @Operation(
            summary = "The rows of an import that failed, with reasons, to correct and send again 下载错误行",
            description = "In the form of the template; the columns with reasons are passed over when it comes back.")
    public Tabular getCreditImportErrors(@PathParam("id") UUID id) {
        return jobs.errors(access.get(), id, target);
    }

    @GET
    @Path("/template")
    @Produces({Tabular.XLSX, Tabular.CSV})
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.TRAINING_CENTRE, Role.COUNTY_BUREAU})
    @Operation(summary = "An empty sheet with its headings 下载学时登记表模板")
    public Tabular getCreditImportTemplate() {
        return jobs.template(target);
    }
}
