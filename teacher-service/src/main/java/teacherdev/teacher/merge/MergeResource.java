package teacherdev.teacher.merge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.runtime.idempotency.IdempotencyKeys;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Records of one person that become one. */
@Path("/api/v1/teachers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Teachers")
@RunOnVirtualThread
public class MergeResource {

    private final MergingTeachers merging;
    private final MergeQueries queries;
    private final IdempotencyKeys keys;
    private final CurrentAccess access;

    MergeResource(MergingTeachers merging, MergeQueries queries, IdempotencyKeys keys, CurrentAccess access) {
        this.merging = merging;
        this.queries = queries;
        this.keys = keys;
        this.access = access;
    }

    @POST
    @Path("/merge")
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Merge a second record of the same person into this one 合并重复档案",
            description =
                    "Both records must be in your scope. Career, degrees, titles, honours, cases, applications and"
                            + " training hours follow; what both tell counts once. Where they contradict each other nothing is done"
                            + " and every field is named (409 MERGE_CONFLICT): correct one of them, or state in survivorOnly that"
                            + " what this record tells is right. The absorbed id stays readable and leads here; programs learn it"
                            + " from the change feed as KEY_CHANGED.")
    public Page<MergeView> mergeTeachers(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid MergeRequest request) {
        merging.merge(access.get(), keys.of(request), id, Versions.expected(ifMatch), request);
        return listMerges(id);
    }

    @GET
    @Path("/merges")
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.TEACHER, Role.PRINCIPAL, Role.COUNTY_BUREAU, Role.AUDITOR})
    @Operation(summary = "List the records that were merged into this one, the latest first 合并记录")
    public Page<MergeView> listMerges(@PathParam("id") UUID id) {
        return new Page<>(queries.merges(access.get(), id), null);
    }

    @GET
    @Path("/duplicates")
    @Permits({Role.ADMIN, Role.HR_SYSTEM, Role.SCHOOL_CLERK, Role.PRINCIPAL, Role.COUNTY_BUREAU})
    @Operation(
            summary = "Find records in your scope that may be about the same person 疑似重复档案",
            description =
                    "The same name and gender, and no different birth date; those with an equal birth date first, at"
                            + " most fifty.")
    public Page<DuplicateView> listDuplicates(@PathParam("id") UUID id) {
        return new Page<>(queries.duplicates(access.get(), id), null);
    }
}
