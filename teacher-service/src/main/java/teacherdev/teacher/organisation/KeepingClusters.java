package teacherdev.teacher.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.organisation.OrganisationQueries.Node;
import teacherdev.teacher.problem.TeacherProblem;

/** Keeps clusters of schools. */
@ApplicationScoped
class KeepingClusters {

    private static final Text NOT_IN_SCOPE = Text.of("Not in your scope", "不在您的管辖范围内");

    private static final String SELECT = """
            select c.code, c.name, c.region, c.version,
                (select s.code from school_cluster_member m join school s on s.id = m.school_id
                 where m.cluster = c.code and m.is_lead) as lead,
                (select array_agg(s.code order by s.code) from school_cluster_member m join school s on s.id = m.school_id
                 where m.cluster = c.code and not m.is_lead) as members
            from school_cluster c where c.path && ?
            """;
    private static final String ONE = SELECT + "and c.code = ?";
    private static final String LIST = SELECT + "and c.code > ? order by c.code limit ?";
    private static final String INSERT =
            "insert into school_cluster (code, name, region, path, version) select ?, ?, code, path, 1 from region where code = ?";
    private static final String UPDATE =
            "update school_cluster set name = ?, version = version + 1 where code = ? and version = ?";
    private static final String DISMISS = "delete from school_cluster_member where cluster = ?";
    private static final String ADMIT = """
            insert into school_cluster_member (cluster, school_id, is_lead)
            select ?, m.school_id, m.school_id = ? from unnest(?::uuid[]) as m (school_id)
            """;

    private final Sql sql;
    private final OrganisationQueries organisations;
    private final Idempotency idempotency;
    private final Audit audit;

    KeepingClusters(Sql sql, OrganisationQueries organisations, Idempotency idempotency, Audit audit) {
        this.sql = sql;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    /** The code of the cluster. */
    @Transactional
    String record(Access access, IdempotencyKey key, ClusterRequest request) {
        return idempotency.once(key, () -> {
            Node region =
                    organisations.employers(access, Set.of(request.region())).get(request.region());
            if (region == null) {
                throw ProblemException.ofField(
                        TeacherProblem.REGION_UNKNOWN, "region", TeacherProblem.REGION_UNKNOWN.title());
            }
            if (!region.reachable()) {
                throw ProblemException.ofField(PlatformProblem.OUT_OF_SCOPE, "region", NOT_IN_SCOPE);
            }
            Constraints.refuse(
                    "school_cluster_pkey",
                    () -> ProblemException.ofField(
                            TeacherProblem.CLUSTER_CODE_TAKEN, "code", TeacherProblem.CLUSTER_CODE_TAKEN.title()),
                    () -> sql.update(INSERT, request.code(), request.name(), request.region()));
            admit(access, request.code(), request.lead(), request.members());
            audit.record(access, "CLUSTER_RECORDED", "CLUSTER", request.code());
            return request.code();
        });
    }

    /** The cluster must be one that the caller was shown. */
    @Transactional
    void update(Access access, String code, long expectedVersion, ClusterUpdate update) {
        // The update itself compares the version, so that of two clerks one is told to read again.
        boolean same = sql.update(UPDATE, update.name(), code, expectedVersion) == 1;
        if (!same) {
            Versions.requireSame(expectedVersion, -1);
        }
        sql.update(DISMISS, code);
        admit(access, code, update.lead(), update.members());
        audit.record(access, "CLUSTER_CHANGED", "CLUSTER", code);
    }

    ClusterView found(Access access, String code) {
        return sql.first(ONE, KeepingClusters::view, access.scopeArray(), code)
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.NOT_FOUND, Text.of("No such cluster in your scope", "您的管辖范围内没有该学区")));
    }

    Page<ClusterView> list(Access access, Paging paging) {
        List<ClusterView> rows = sql.list(
                LIST,
                KeepingClusters::view,
                access.scopeArray(),
                paging.after(1).map(cursor -> cursor.text(0)).orElse(""),
                paging.rowsToRead());
        return Page.of(rows, paging, cluster -> Cursor.of(cluster.code()));
    }

    private void admit(Access access, String cluster, String lead, Set<String> members) {
        Set<String> codes = new HashSet<>(members);
        codes.add(lead);
        Map<String, Node> schools = organisations.places(access, codes);
        codes.forEach(code -> requireReachable(schools.get(code), code.equals(lead) ? "lead" : "members"));
        UUID[] ids = Stream.concat(Stream.of(lead), members.stream())
                .distinct()
                .map(code -> schools.get(code).schoolId())
                .toArray(UUID[]::new);
        sql.update(ADMIT, cluster, ids[0], ids);
    }

    private static void requireReachable(Node school, String field) {
        if (school == null) {
            throw ProblemException.ofField(TeacherProblem.SCHOOL_UNKNOWN, field, TeacherProblem.SCHOOL_UNKNOWN.title());
        }
        if (!school.reachable()) {
            throw ProblemException.ofField(PlatformProblem.OUT_OF_SCOPE, field, NOT_IN_SCOPE);
        }
    }

    private static ClusterView view(Row row) {
        return new ClusterView(
                row.text("code"),
                row.text("name"),
                row.text("region"),
                row.text("lead"),
                row.texts("members"),
                row.number("version"));
    }
}
