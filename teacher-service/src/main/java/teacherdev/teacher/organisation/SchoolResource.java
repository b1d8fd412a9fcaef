package teacherdev.teacher.organisation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.history.AsOf;

/** Schools and other organisations. */
@Path("/api/v1/schools")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Organisation")
@RunOnVirtualThread
public class SchoolResource {

    private static final String DAY = "What held on this day; today when absent";
    private static final String INSTANT = "As it was known at this instant; now when absent";

    private final KeepingOrganisations keeping;
    private final OrganisationQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;
    private final Clock clock;

    SchoolResource(
            KeepingOrganisations keeping,
            OrganisationQueries queries,
            IdempotencyKeys keys,
            CurrentAccess access,
            Clock clock) {
        this.keeping = keeping;
        this.queries = queries;
        this.keys = keys;
        this.access = access;
        this.clock = clock;
    }

    @POST
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(summary = "Record a school 登记学校", description = "Its region must be in your scope.")
    @APIResponseSchema(value = SchoolView.class, responseCode = "201")
    public Response recordSchool(@NotNull @Valid SchoolRequest request) {
        String code = keeping.recordSchool(access.get(), keys.of(request), request);
        return tagged(Response.created(URI.create("/api/v1/schools/" + code)), found(code));
    }

    @GET
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.PAYROLL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE
    })
    @Operation(summary = "List the schools in your scope 学校列表")
    public Page<SchoolView> listSchools(
            @QueryParam("region") @Size(max = 12) String region,
            @QueryParam("kind") SchoolKind kind,
            @QueryParam("parent")
                    @Size(max = 30)
                    @Parameter(description = "Those that belong to the school with this code")
                    String parent,
            @QueryParam("asOf") @Parameter(description = DAY) LocalDate asOf,
            @QueryParam("knownAt") @Parameter(description = INSTANT) Instant knownAt,
            @Valid @BeanParam Paging paging) {
        return queries.schools(
                access.get(), new OrganisationQueries.SchoolFilter(region, kind, parent, point(asOf, knownAt)), paging);
    }

    private Optional<AsOf> point(LocalDate asOf, Instant knownAt) {
        return asOf == null && knownAt == null ? Optional.empty() : Optional.of(AsOf.of(clock, asOf, knownAt));
    }

    @GET
    @Path("/{code}")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.PAYROLL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR,
        Role.TRAINING_CENTRE,
        Role.RESEARCH_OFFICE
    })
    @Operation(summary = "Read a school 查看学校")
    @APIResponseSchema(SchoolView.class)
    public Response getSchool(
            @PathParam("code") @Size(max = 30) String code,
            @QueryParam("asOf") @Parameter(description = DAY) LocalDate asOf,
            @QueryParam("knownAt") @Parameter(description = INSTANT) Instant knownAt) {
        return tagged(
                Response.ok(),
                point(asOf, knownAt)
                        .map(point -> queries.school(access.get(), code, point).orElseThrow(SchoolResource::notFound))
                        .orElseGet(() -> found(code)));
    }

    @PUT
    @Path("/{code}")
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(
            summary = "Change a school's particulars 修改学校信息",
            description =
                    "From `effectiveFrom` on; what was before stays readable with `asOf`, and past figures count by it.")
    @APIResponseSchema(SchoolView.class)
    public Response updateSchool(
            @PathParam("code") @Size(max = 30) String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid SchoolUpdate update) {
        long expected = Versions.expected(ifMatch);
        keeping.updateSchool(access.get(), found(code).id(), expected, update);
        return tagged(Response.ok(), found(code));
    }

    @GET
    @Path("/{code}/figures")
    @Permits({
        Role.ADMIN,
        Role.HR_SYSTEM,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU,
        Role.AUDITOR,
        Role.RESEARCH_OFFICE
    })
    @Operation(
            summary = "Read the yearly figures of a school 学年数据",
            description = "Pupils by stage, facilities and establishment of every year, at most one item a year.")
    public Page<SchoolFigures> getFigures(
            @PathParam("code") @Size(max = 30) String code,
            @QueryParam("knownAt") @Parameter(description = "As they were known at this instant; now when absent")
                    Instant knownAt) {
        return queries.figures(found(code).id(), Optional.ofNullable(knownAt));
    }

    private static Response tagged(Response.ResponseBuilder response, SchoolView school) {
        return response.entity(school).tag(Versions.tag(school.version())).build();
    }

    private SchoolView found(String code) {
        return queries.school(access.get(), code).orElseThrow(SchoolResource::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND, Text.of("No such school in your scope", "您的管辖范围内没有该学校"));
    }
}
