package teacherdev.teacher.honour;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.person.PersonQueries;
import teacherdev.teacher.policy.Policies;
import teacherdev.teacher.problem.TeacherProblem;

/** Records honours of teams. */
@ApplicationScoped
class RecordingTeamHonours {

    private static final String SCHOOL = "select id, path, path && ? as reachable from school where code = ?";
    private static final String INSERT = """
        insert into team_honour (id, school_id, kind, level, name, awarded_by, document, valid_from, valid_to, recorded_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?::date, ?)
        """;

    /** Takes only members whom the caller sees; how many were taken is compared with how many were named. */
    private static final String MEMBERS =
            "insert into team_honour_member (team_honour_id, teacher_id) select ?, t.id from teacher t"
                    + " where t.id = any (?) and " + PersonQueries.IN_SCOPE;

    private final Sql sql;
    private final Policies policies;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    private record Place(UUID id, List<String> path, boolean reachable) {}

    RecordingTeamHonours(Sql sql, Policies policies, Idempotency idempotency, Audit audit, Clock clock) {
        this.sql = sql;
        this.policies = policies;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    UUID record(Access access, IdempotencyKey key, TeamHonourRequest request) {
        return UUID.fromString(
                idempotency.once(key, () -> insert(access, request).toString()));
    }

    private UUID insert(Access access, TeamHonourRequest request) {
        Place place = place(access, request.schoolCode());
        HonourKinds.Kind kind = RecordingHonours.kind(policies, place.path(), request.kind(), request.from());
        UUID id = Ids.next();
        sql.update(
                INSERT,
                id,
                place.id(),
                kind.code(),
                request.level(),
                request.name(),
                request.awardedBy(),
                request.document(),
                request.from(),
                RecordingHonours.end(kind, request.from(), request.to()),
                clock.instant());
        int taken = sql.update(
                MEMBERS, id, request.members().toArray(UUID[]::new), LocalDate.now(clock), access.scopeArray());
        if (taken != request.members().size()) {
            throw ProblemException.ofField(
                    PlatformProblem.OUT_OF_SCOPE,
                    "members",
                    Text.of("Some members are not in your scope", "部分成员不在您的管辖范围内"));
        }
        audit.record(access, "TEAM_HONOUR_RECORDED", "TEAM_HONOUR", id);
        return id;
    }

    private Place place(Access access, String code) {
        Place place = sql.first(
                        SCHOOL,
                        row -> new Place(row.id("id"), row.texts("path"), row.flag("reachable")),
                        access.scopeArray(),
                        code)
                .orElseThrow(() -> ProblemException.ofField(
                        TeacherProblem.SCHOOL_UNKNOWN, "schoolCode", TeacherProblem.SCHOOL_UNKNOWN.title()));
        if (!place.reachable()) {
            throw ProblemException.ofField(
                    PlatformProblem.OUT_OF_SCOPE,
                    "schoolCode",
                    Text.of("This school is not in your scope", "该学校不在您的管辖范围内"));
        }
        return place;
    }
}
