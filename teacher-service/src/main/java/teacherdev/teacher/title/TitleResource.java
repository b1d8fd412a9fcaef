package teacherdev.teacher.title;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.teacher.history.AsOf;

/** Titles of a teacher. */
@Path("/api/v1/teachers/{id}/titles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Titles")
@RunOnVirtualThread
public class TitleResource {

    private final RecordingTitles recording;
    private final TitleQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;
    private final Clock clock;

    TitleResource(
            RecordingTitles recording, TitleQueries queries, IdempotencyKeys keys, CurrentAccess access, Clock clock) {
        this.recording = recording;
        this.queries = queries;
        this.keys = keys;
        this.access = access;
        this.clock = clock;
    }

    @POST
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "Record a title, or correct one 登记职称",
            description =
                    "A title that would begin before a lower one is refused (422 TITLE_OUT_OF_ORDER) with the field. One that"
                            + " the conditions of its first day do not support is recorded, with warnings.")
    @APIResponseSchema(value = TitleView.class, responseCode = "201")
    public Response recordTitle(@PathParam("id") UUID id, @NotNull @Valid TitleRequest request) {
        UUID title = recording.recordTitle(access.get(), keys.of(request), id, request);
        return Response.created(URI.create("/api/v1/teachers/" + id + "/titles/" + title))
                .entity(queries.title(access.get(), id, title))
                .build();
    }

    @GET
    @Permits({
        Role.TEACHER,
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "List the titles of a teacher as of a day 职称列表")
    public Page<TitleView> listTitles(
            @PathParam("id") UUID id, @QueryParam("asOf") LocalDate asOf, @QueryParam("knownAt") Instant knownAt) {
        return new Page<>(queries.titles(access.get(), id, AsOf.of(clock, asOf, knownAt)), null);
    }

    @GET
    @Path("/{titleId}")
    @Permits({
        Role.TEACHER,
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Read a title, also one that was corrected since 查看职称")
    public TitleView getTitle(@PathParam("id") UUID id, @PathParam("titleId") UUID titleId) {
        return queries.title(access.get(), id, titleId);
    }
}
