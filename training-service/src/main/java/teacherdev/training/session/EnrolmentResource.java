package teacherdev.training.session;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.bulk.BulkAnswer;
import teacherdev.platform.runtime.bulk.BulkReading;
import teacherdev.platform.runtime.bulk.RowResult;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.training.roster.Roster;

/** Who takes part in a session. */
@Path("/api/v1/sessions/{sessionId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
@RunOnVirtualThread
public class EnrolmentResource {

    private final EnrollingTeachers enrolling;
    private final EnrollingMany enrollingMany;
    private final TakingAttendance attendance;
    private final SessionQueries queries;
    private final Roster roster;
    private final BulkReading reading;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    EnrolmentResource(
            EnrollingTeachers enrolling,
            EnrollingMany enrollingMany,
            TakingAttendance attendance,
            SessionQueries queries,
            Roster roster,
            BulkReading reading,
            IdempotencyKeys keys,
            CurrentAccess access) {
        this.enrolling = enrolling;
        this.enrollingMany = enrollingMany;
        this.attendance = attendance;
        this.queries = queries;
        this.roster = roster;
        this.reading = reading;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Path("/enrolments")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU
    })
    @Operation(
            summary = "Enrol a teacher of your scope, or yourself 报名",
            description =
                    "ENROLLED while there are places, else WAITING. Who waits moves up by fairness: who was sent out"
                            + " longest ago comes first. The same teacher again: 409. A course that is closed takes nobody in (409"
                            + " COURSE_NOT_OFFERED), nor one whose programme was called off (409 PROGRAMME_CANCELLED).")
    @APIResponseSchema(value = EnrolmentView.class, responseCode = "201")
    public Response enrolTeacher(@PathParam("sessionId") UUID sessionId, @NotNull @Valid EnrolmentRequest request) {
        Access actor = access.get();
        IdempotencyKey key = keys.of(request);
        SessionView session = queries.session(actor, sessionId).orElseThrow(SessionQueries::notFound);
        // Waiting for the roster holds no transaction and no connection.
        Roster.Standing standing = roster.standing(actor, request.teacherId(), session.firstDay());
        enrolling.enrol(actor, key, sessionId, request.teacherId(), standing);
        EnrolmentView enrolment =
                queries.enrolment(actor, sessionId, request.teacherId()).orElseThrow(SessionQueries::notFound);
        return Response.created(URI.create("/api/v1/sessions/" + sessionId + "/enrolments/" + request.teacherId()))
                .entity(enrolment)
                .build();
    }

    @PUT
    @Path("/enrolments")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU
    })
    @Operation(
            summary = "Enrol up to 500 teachers of your scope 批量报名",
            description = "In their order, a result for each. May be repeated: who takes part already is UNCHANGED.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = EnrolmentRequest.class)))
    public BulkAnswer enrolTeachers(
            @PathParam("sessionId") UUID sessionId, InputStream body, @Context HttpHeaders headers) {
        return BulkAnswer.of(
                enrollingMany.enrol(access.get(), sessionId, reading.read(body, EnrolmentRequest.class)),
                headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    @GET
    @Path("/enrolments")
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
    @Operation(summary = "List who takes part and who waits 报名名单")
    public Page<EnrolmentView> listEnrolments(
            @PathParam("sessionId") UUID sessionId,
            @QueryParam("state") EnrolmentState state,
            @Valid @BeanParam Paging paging) {
        return queries.enrolments(access.get(), sessionId, state, paging);
    }

    @GET
    @Path("/enrolments/{teacherId}")
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
    @Operation(summary = "Read a teacher's place, attendance and result 查看报名")
    public EnrolmentView getEnrolment(@PathParam("sessionId") UUID sessionId, @PathParam("teacherId") UUID teacherId) {
        return queries.enrolment(access.get(), sessionId, teacherId).orElseThrow(SessionQueries::notFound);
    }

    @DELETE
    @Path("/enrolments/{teacherId}")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.TEACHER,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU
    })
    @Operation(summary = "Give a place back; it goes to whoever waits 退出报名")
    public void withdrawEnrolment(@PathParam("sessionId") UUID sessionId, @PathParam("teacherId") UUID teacherId) {
        enrolling.withdraw(access.get(), sessionId, teacherId);
    }

    @GET
    @Path("/attendance")
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
            summary = "Who was there, by half day 考勤明细",
            description = "By teacher and half day; of a half day for which nothing is recorded there is no row.")
    public Page<AttendanceView> listAttendance(
            @PathParam("sessionId") UUID sessionId,
            @QueryParam("halfDay") @Min(1) Integer halfDay,
            @Valid @BeanParam Paging paging) {
        return queries.attendance(access.get(), sessionId, halfDay, paging);
    }

    @PUT
    @Path("/attendance")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU
    })
    @Operation(
            summary = "Take attendance by half day, up to 10,000 rows 批量考勤",
            description = "The latest word counts; a row that says what is known changes nothing. May be repeated.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = AttendanceRow.class)))
    public BulkAnswer putAttendance(
            @PathParam("sessionId") UUID sessionId, InputStream body, @Context HttpHeaders headers) {
        return answer(
                headers, attendance.takeAttendance(access.get(), sessionId, reading.read(body, AttendanceRow.class)));
    }

    @PUT
    @Path("/evidence")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE,
        Role.COUNTY_BUREAU
    })
    @Operation(
            summary = "State which notes were reviewed and which reports given, up to 10,000 rows 批量登记学习凭证",
            description = "This is the gate before any credit.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = EvidenceRow.class)))
    public BulkAnswer putEvidence(
            @PathParam("sessionId") UUID sessionId, InputStream body, @Context HttpHeaders headers) {
        return answer(
                headers, attendance.reviewEvidence(access.get(), sessionId, reading.read(body, EvidenceRow.class)));
    }

    private static BulkAnswer answer(HttpHeaders headers, List<RowResult> results) {
        return BulkAnswer.of(results, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
