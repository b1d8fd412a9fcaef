package teacherdev.teacher.qualification;

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

/** Teaching qualifications and levels of spoken Mandarin of a teacher. */
@Path("/api/v1/teachers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Teachers")
@RunOnVirtualThread
public class QualificationResource {

    private final RecordingQualifications recording;
    private final QualificationQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;
    private final Clock clock;

    QualificationResource(
            RecordingQualifications recording,
            QualificationQueries queries,
            IdempotencyKeys keys,
            CurrentAccess access,
            Clock clock) {
        this.recording = recording;
        this.queries = queries;
        this.keys = keys;
        this.access = access;
        this.clock = clock;
    }

    @POST
    @Path("/qualifications")
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Record a teaching qualification, or correct one 登记教师资格",
            description =
                    "One before the birth date is refused (422 DATE_BEFORE_BIRTH), and a certificate of somebody else (409"
                            + " QUALIFICATION_NUMBER_TAKEN). A correction needs a reason.")
    @APIResponseSchema(value = QualificationView.class, responseCode = "201")
    public Response recordQualification(@PathParam("id") UUID id, @NotNull @Valid QualificationRequest request) {
        UUID recorded = recording.record(access.get(), keys.of(request), id, request);
        return Response.created(URI.create("/api/v1/teachers/" + id + "/qualifications/" + recorded))
                .entity(queries.qualification(access.get(), id, recorded))
                .build();
    }

    @GET
    @Path("/qualifications")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "List the teaching qualifications of a teacher as of a day 教师资格列表")
    public Page<QualificationView> listQualifications(
            @PathParam("id") UUID id, @QueryParam("asOf") LocalDate asOf, @QueryParam("knownAt") Instant knownAt) {
        return new Page<>(queries.qualifications(access.get(), id, AsOf.of(clock, asOf, knownAt)), null);
    }

    @GET
    @Path("/qualifications/{entryId}")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Read a teaching qualification, also one that was corrected since 查看教师资格")
    public QualificationView getQualification(@PathParam("id") UUID id, @PathParam("entryId") UUID entryId) {
        return queries.qualification(access.get(), id, entryId);
    }

    @POST
    @Path("/mandarin-levels")
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Record a level of spoken Mandarin, or correct one 登记普通话等级",
            description = "One before the birth date is refused (422 DATE_BEFORE_BIRTH). A correction needs a reason.")
    @APIResponseSchema(value = MandarinView.class, responseCode = "201")
    public Response recordMandarinLevel(@PathParam("id") UUID id, @NotNull @Valid MandarinRequest request) {
        UUID recorded = recording.record(access.get(), keys.of(request), id, request);
        return Response.created(URI.create("/api/v1/teachers/" + id + "/mandarin-levels/" + recorded))
                .entity(queries.level(access.get(), id, recorded))
                .build();
    }

    @GET
    @Path("/mandarin-levels")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "List the Mandarin levels of a teacher as of a day 普通话等级列表")
    public Page<MandarinView> listMandarinLevels(
            @PathParam("id") UUID id, @QueryParam("asOf") LocalDate asOf, @QueryParam("knownAt") Instant knownAt) {
        return new Page<>(queries.levels(access.get(), id, AsOf.of(clock, asOf, knownAt)), null);
    }

    @GET
    @Path("/mandarin-levels/{entryId}")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Read a Mandarin level, also one that was corrected since 查看普通话等级")
    public MandarinView getMandarinLevel(@PathParam("id") UUID id, @PathParam("entryId") UUID entryId) {
        return queries.level(access.get(), id, entryId);
    }
}
