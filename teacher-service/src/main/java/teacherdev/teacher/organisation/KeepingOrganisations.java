package teacherdev.teacher.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.problem.TeacherProblem;

/** Records regions and schools, within the caller's scope. */
@ApplicationScoped
class KeepingOrganisations {

    private final RegionRepository regions;
    private final SchoolRepository schools;
    private final OrganisationQueries queries;
    private final SchoolHistory history;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Audit audit;

    KeepingOrganisations(
            RegionRepository regions,
            SchoolRepository schools,
            OrganisationQueries queries,
            SchoolHistory history,
            Idempotency idempotency,
            Outbox outbox,
            Audit audit) {
        this.regions = regions;
        this.schools = schools;
        this.queries = queries;
        this.history = history;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    String recordRegion(Access access, IdempotencyKey key, RegionRequest request) {
        return idempotency.once(key, () -> {
            Region parent = regionWithin(access, request.parent(), "parent");
            Constraints.refuse(
                    "region_pkey",
                    taken(TeacherProblem.REGION_CODE_TAKEN),
                    () -> regions.persistAndFlush(Region.below(parent, request.code(), request.name())));
            audit.record(access, "REGION_RECORDED", "REGION", request.code());
            return request.code();
        });
    }

    @Transactional
    String recordSchool(Access access, IdempotencyKey key, SchoolRequest request) {
        return idempotency.once(key, () -> {
            Region region = regionWithin(access, request.region(), "region");
            requireParent(access, request.parent(), request.code());
            School school = School.in(region, request);
            Constraints.refuse(
                    "school_code_unique",
                    taken(TeacherProblem.SCHOOL_CODE_TAKEN),
                    () -> schools.persistAndFlush(school));
            history.begin(List.of(school.id()));
            outbox.append(school.changed().version(school.version()));
            audit.record(access, "SCHOOL_RECORDED", "SCHOOL", school.id());
            return school.code();
        });
    }

    /** The school must be one that the caller was shown. */
    @Transactional
    void updateSchool(Access access, UUID id, long expectedVersion, SchoolUpdate update) {
        School school = schools.lock(id).orElseThrow();
        Versions.requireSame(expectedVersion, school.version());
        SchoolTraits traits = update.traits();
        requireParent(access, traits.parent(), school.code());
        school.describe(traits);
        schools.flush();
        history.change(List.of(new SchoolHistory.Change(id, update.effectiveFrom())));
        outbox.append(school.changed().version(school.version()));
        audit.record(access, "SCHOOL_UPDATED", "SCHOOL", id);
    }

    private void requireParent(Access access, String parent, String code) {
        if (parent == null) {
            return;
        }
        boolean reachable =
                !parent.equals(code) && queries.place(access, parent) instanceof OrganisationQueries.Place.Reachable;
        if (!reachable) {
            throw ProblemException.ofField(
                    TeacherProblem.SCHOOL_UNKNOWN, "parent", TeacherProblem.SCHOOL_UNKNOWN.title());
        }
    }

    private static Supplier<ProblemException> taken(TeacherProblem problem) {
        return () -> ProblemException.ofField(problem, "code", problem.title());
    }

    private Region regionWithin(Access access, String code, String field) {
        Region region = regions.findById(code);
        if (region == null) {
            throw ProblemException.ofField(TeacherProblem.REGION_UNKNOWN, field, TeacherProblem.REGION_UNKNOWN.title());
        }
        if (Collections.disjoint(region.path(), access.scopes())) {
            throw ProblemException.ofField(
                    PlatformProblem.OUT_OF_SCOPE, field, Text.of("This region is not in your scope", "该区划不在您的管辖范围内"));
        }
        return region;
    }
}
