package teacherdev.teacher.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.eligibility.EligibilityView;
import teacherdev.teacher.eligibility.JudgingEligibility;
import teacherdev.teacher.problem.TeacherProblem;

/** Judges by scheme documents how members serve, and grants grades. */
@ApplicationScoped
class ServingMembers {

    private static final String GRADE_SCHEME = "principal-grade";
    private static final String NEXT_VERSION =
            "update talent_pool_member set version = version + 1 where id = ? and version = ?";
    private static final String INSERT = """
            insert into talent_pool_grade (id, member_id, teacher_id, grade, granted_on, scheme, scheme_hash, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String GRADES = """
            select grade, granted_on, scheme, recorded_at from talent_pool_grade
            where member_id = ? order by granted_on, id limit 100
            """;

    private final Sql sql;
    private final TalentPool pool;
    private final ServiceFacts facts;
    private final JudgingEligibility judging;
    private final Audit audit;
    private final Clock clock;

    ServingMembers(Sql sql, TalentPool pool, ServiceFacts facts, JudgingEligibility judging, Audit audit, Clock clock) {
        this.sql = sql;
        this.pool = pool;
        this.facts = facts;
        this.judging = judging;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every condition of the pool's service rule for a member, with the facts and the day from which it is met. */
    EligibilityView standing(Access access, UUID id, LocalDate asOf, Locale language) {
        return standing(access, pool.member(access, id), day(asOf), language);
    }

    /** Those of a page of members whose service does not keep to the rule: the year in a school is due, the term is over. */
    Page<DueMemberView> due(Access access, Pool of, LocalDate asOf, Paging paging, Locale language) {
        LocalDate day = day(asOf);
        Page<MemberView> page = pool.members(access, of, day, paging);
        List<DueMemberView> due = page.items().stream()
                .map(member -> DueMemberView.of(member, standing(access, member, day, language)))
                .filter(member -> !member.reasons().isEmpty())
                .toList();
        return new Page<>(due, page.next());
    }

    /** Grants the next grade if the scheme's conditions are met on that day. */
    @Transactional
    void grant(Access access, UUID id, long expected, GradeRequest request, Locale language) {
        MemberView member = pool.member(access, id);
        Versions.requireSame(expected, member.version());
        Map<String, Object> known = new HashMap<>(facts.of(member, request.grantedOn()));
        known.put("目标职级", request.grade());
        EligibilityView judged =
                judging.judgeBy(access, member.teacherId(), GRADE_SCHEME, request.grantedOn(), known, language);
        if (!judged.eligible()) {
            throw JudgingEligibility.refusal(judged);
        }
        if (member.leftOn() != null || sql.update(NEXT_VERSION, id, expected) == 0) {
            throw new ProblemException(TeacherProblem.POOL_EXIT, TeacherProblem.POOL_EXIT.title());
        }
        sql.update(
                INSERT,
                Ids.next(),
                id,
                member.teacherId(),
                request.grade(),
                request.grantedOn(),
                judged.scheme().code(),
                judged.scheme().hash(),
                clock.instant(),
                access.subject());
        audit.record(access, "PRINCIPAL_GRADE_GRANTED", "TEACHER", member.teacherId());
    }

    List<GradeView> grades(Access access, UUID id) {
        return sql.list(GRADES, GradeView::of, pool.member(access, id).id());
    }

    private EligibilityView standing(Access access, MemberView member, LocalDate day, Locale language) {
        return judging.judgeBy(
                access, member.teacherId(), member.pool().serviceCode(), day, facts.of(member, day), language);
    }

    private LocalDate day(LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }
}
