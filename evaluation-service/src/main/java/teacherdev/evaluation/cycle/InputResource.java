package teacherdev.evaluation.cycle;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

/** What a cycle computes with: values of people, units, and what is missing. */
@Path("/api/v1/evaluation-cycles/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluation cycles", description = "Assessments of a school's or region's staff 考核周期")
@RunOnVirtualThread
public class InputResource {

    private final RecordingInputs recording;
    private final SettingUnits units;
    private final Progress progress;
    private final CurrentAccess access;

    InputResource(RecordingInputs recording, SettingUnits units, Progress progress, CurrentAccess access) {
        this.recording = recording;
        this.units = units;
        this.progress = progress;
        this.access = access;
    }

    @PUT
    @Path("/inputs")
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
            summary = "Record values of up to 10,000 people 批量录入数据",
            description =
                    "A result per row; the same values again change nothing. Inputs that are collected from events or"
                            + " score sheets are refused (COLLECTED_INPUT). Values that come after the results are public change no"
                            + " result; they stand as pending differences.")
    public InputsAnswer recordEvaluationInputs(@PathParam("id") UUID id, @NotNull @Valid InputsRequest request) {
        return recording.record(access.get(), id, request);
    }

    @PUT
    @Path("/units")
    @Permits({Role.ADMIN, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.CITY_BUREAU, Role.PROVINCE_BUREAU})
    @Operation(summary = "Say which units are rewarded or counted together 设置优秀名额单位")
    public void setEvaluationUnits(@PathParam("id") UUID id, @NotNull @Valid UnitsRequest request) {
        units.set(access.get(), id, request);
    }

    @GET
    @Path("/progress")
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
    @Operation(summary = "What is missing, and from whom 进度", description = "Within your scope; missing is never zero.")
    public Progress.View getEvaluationProgress(@PathParam("id") UUID id) {
        return progress.of(access.get(), id);
    }
}
