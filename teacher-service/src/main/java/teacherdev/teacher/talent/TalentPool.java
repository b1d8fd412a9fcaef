package teacherdev.teacher.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.eligibility.EligibilityView;
import teacherdev.teacher.eligibility.JudgingEligibility;
import teacherdev.teacher.person.PersonQueries;
import teacherdev.teacher.problem.TeacherProblem;
import teacherdev.teacher.record.StandingRecords;

/** Takes teachers into a pool by the conditions of its scheme, and lets them leave. */
@ApplicationScoped
class TalentPool {

    private static final String INSERT = """
        insert into talent_pool_member (id, teacher_id, pool, grade, entered_on, entry_scheme, entry_hash, version, recorded_at,
            recorded_by)
        values (?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
        """;
    private static final String LOCK =
            MemberView.COLUMNS + "where m.id = ? and " + PersonQueries.VISIBLE + " for update of m";
    private static final String ONE = MemberView.COLUMNS + "where m.id = ? and " + PersonQueries.VISIBLE;
    private static final String LEAVE =
            "update talent_pool_member set left_on = ?, left_reason = ?, version = version + 1 where id = ?";
    private static final String PAGE = MemberView.COLUMNS + "where " + PersonQueries.IN_SCOPE + """
          and (?::text is null or m.pool = ?) and m.entered_on <= ? and (m.left_on is null or m.left_on > ?)
          and (?::uuid is null or m.id > ?)
        order by m.id limit ?
        """;

    private final Sql sql;
    private final JudgingEligibility eligibility;
    private final StandingRecords records;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    TalentPool(
            Sql sql,
            JudgingEligibility eligibility,
            StandingRecords records,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.eligibility = eligibility;
        this.records = records;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    UUID enter(Access access, IdempotencyKey key, EntryRequest request, Locale language) {
        return UUID.fromString(idempotency.once(key, () -> {
            records.hold(access, request.teacherId());
            EligibilityView judged = eligibility.judgeBy(
                    access, request.teacherId(), request.pool().schemeCode(), request.enteredOn(), language);
            if (!judged.eligible()) {
                throw JudgingEligibility.refusal(judged);
            }
            UUID id = Ids.next();
            Constraints.refuse(
                    "talent_pool_member_once",
                    () -> new ProblemException(TeacherProblem.IN_POOL_ALREADY, TeacherProblem.IN_POOL_ALREADY.title()),
                    () -> sql.update(
                            INSERT,
                            id,
                            request.teacherId(),
                            request.pool(),
                            request.grade(),
                            request.enteredOn(),
                            judged.scheme().code(),
                            judged.scheme().hash(),
                            clock.instant(),
                            access.subject()));
            audit.record(access, "TALENT_POOL_ENTERED", "TEACHER", request.teacherId());
            return id.toString();
        }));
    }

    @Transactional
    void leave(Access access, UUID id, long expected, ExitRequest request) {
        MemberView known = sql.first(
                        LOCK, MemberView::of, id, access.selfOrNull(), access.scopeArray(), LocalDate.now(clock))
                .orElseThrow(PersonQueries::notFound);
        Versions.requireSame(expected, known.version());
        if (known.leftOn() != null || request.leftOn().isBefore(known.enteredOn())) {
            throw ProblemException.ofField(TeacherProblem.POOL_EXIT, "leftOn", TeacherProblem.POOL_EXIT.title());
        }
        sql.update(LEAVE, request.leftOn(), request.reason(), id);
        audit.record(access, "TALENT_POOL_LEFT", "TEACHER", known.teacherId());
    }

    MemberView member(Access access, UUID id) {
        return sql.first(ONE, MemberView::of, id, access.selfOrNull(), access.scopeArray(), LocalDate.now(clock))
                .orElseThrow(PersonQueries::notFound);
    }

    Page<MemberView> members(Access access, Pool pool, LocalDate asOf, Paging paging) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = asOf == null ? today : asOf;
        String name = pool == null ? null : pool.name();
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        List<MemberView> rows = sql.list(
                PAGE,
                MemberView::of,
                today,
                access.scopeArray(),
                name,
                name,
                day,
                day,
                after,
                after,
                paging.rowsToRead());
        return Page.of(rows, paging, member -> Cursor.of(member.id()));
    }
}
