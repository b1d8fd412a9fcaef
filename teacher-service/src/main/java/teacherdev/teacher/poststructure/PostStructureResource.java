package teacherdev.teacher.poststructure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.teacher.history.Glance;
import teacherdev.teacher.title.rules.TitleLevel;

/** Posts of organisations by level. */
@Path("/api/v1/post-structure")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Titles")
@RunOnVirtualThread
public class PostStructureResource {

    private final KeepingPosts keeping;
    private final PostQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;
    private final Clock clock;

    PostStructureResource(
            KeepingPosts keeping, PostQueries queries, IdempotencyKeys keys, CurrentAccess access, Clock clock) {
        this.keeping = keeping;
        this.queries = queries;
        this.keys = keys;
        this.access = access;
        this.clock = clock;
    }

    @POST
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Record the posts of an organisation from a day on 核定岗位",
            description = "The quota of a level is its share of the posts, rounded down: 25 % of 75 are 18.")
    @APIResponseSchema(value = PostStructureView.class, responseCode = "201")
    public Response recordPostPlan(@NotNull @Valid PostPlanRequest request) {
        String code = keeping.plan(access.get(), keys.of(request), request);
        return Response.created(URI.create("/api/v1/post-structure/" + code))
                .entity(queries.structure(access.get(), code, Glance.now(request.from())))
                .build();
    }

    @POST
    @Path("/appointments")
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Appoint a teacher to a post 岗位聘任",
            description = "Beyond the quota: 409 POST_QUOTA_FULL with quota, occupied and over. A special post is not"
                    + " counted.")
    @APIResponseSchema(value = AppointmentView.class, responseCode = "201")
    public Response appointToPost(@NotNull @Valid AppointmentRequest request) {
        UUID title = keeping.appoint(access.get(), keys.of(request), request);
        return Response.created(URI.create("/api/v1/teachers/" + request.teacherId() + "/titles/" + title))
                .entity(new AppointmentView(
                        title,
                        request.teacherId(),
                        request.level(),
                        request.appointedOn(),
                        Boolean.TRUE.equals(request.specialPost()),
                        keeping.warnings(title)))
                .build();
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "List the posts of the organisations in your scope 岗位结构列表")
    public Page<PostStructureView> listPostStructures(
            @QueryParam("organisation") @Size(max = 30) String organisation,
            @QueryParam("asOf") @Parameter(description = "The day; today when absent") LocalDate asOf,
            @QueryParam("knownAt") @Parameter(description = "As it was known at this instant; now when absent")
                    Instant knownAt,
            @Valid @BeanParam Paging paging) {
        return queries.structures(access.get(), organisation, Glance.of(clock, asOf, knownAt), paging);
    }

    @GET
    @Path("/{schoolCode}")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(summary = "Read the posts of an organisation on a day 查看岗位结构")
    public PostStructureView getPostStructure(
            @PathParam("schoolCode") @Size(max = 30) String schoolCode,
            @QueryParam("asOf") @Parameter(description = "The day; today when absent") LocalDate asOf,
            @QueryParam("knownAt") @Parameter(description = "As it was known at this instant; now when absent")
                    Instant knownAt) {
        return queries.structure(access.get(), schoolCode, Glance.of(clock, asOf, knownAt));
    }

    @GET
    @Path("/{schoolCode}/forecast")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR
    })
    @Operation(
            summary = "What will be taken and free in the next years, under what is supposed 岗位预测",
            description = "Planned retirements follow the policy RETIREMENT.")
    public ForecastView forecastPostStructure(
            @PathParam("schoolCode") @Size(max = 30) String schoolCode,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("years") @DefaultValue("5") @Min(1) @Max(20) int years,
            @QueryParam("posts") @Min(0) @Max(100000) @Parameter(description = "Suppose so many posts") Integer posts,
            @QueryParam("level") @Parameter(description = "Only this level") TitleLevel level,
            @QueryParam("appointedEachYear")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(1000)
                    @Parameter(description = "Suppose so many appointments in each year")
                    int appointedEachYear) {
        return queries.forecast(
                access.get(), schoolCode, day(asOf), new PostQueries.WhatIf(years, posts, level, appointedEachYear));
    }

    private LocalDate day(LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }
}
