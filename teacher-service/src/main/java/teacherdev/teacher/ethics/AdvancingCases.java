package teacherdev.teacher.ethics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import teacherdev.platform.runtime.adopted.AdoptedRules;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.ethics.rules.CaseState;
import teacherdev.teacher.person.ChangingPersons;
import teacherdev.teacher.person.PersonQueries;
import teacherdev.teacher.policy.Policies;
import teacherdev.teacher.problem.TeacherProblem;

/** Leads cases through their life: reported, replied to, confirmed or dismissed, sanctioned, repaired. */
@ApplicationScoped
class AdvancingCases {

    private static final String PATH = """
        select s.path from assignment a join school s on s.id = a.school_id
        where a.teacher_id = ? and a.superseded_at is null and a.is_primary order by a.valid_from desc limit 1
        """;

    private final Sql sql;
    private final CaseStore store;
    private final ChangingPersons persons;
    private final Policies policies;
    private final AdoptedRules rules;
    private final Idempotency idempotency;
    private final Clock clock;

    AdvancingCases(
            Sql sql,
            CaseStore store,
            ChangingPersons persons,
            Policies policies,
            AdoptedRules rules,
            Idempotency idempotency,
            Clock clock) {
        this.sql = sql;
        this.store = store;
        this.persons = persons;
        this.policies = policies;
        this.rules = rules;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional
    UUID report(Access access, IdempotencyKey key, UUID teacherId, CaseRequest request) {
        return UUID.fromString(idempotency.once(
                key,
                () -> persons.change(access, teacherId, OptionalLong.empty(), "ETHICS_CASE_REPORTED", now -> {
                            LocalDate today = LocalDate.now(clock);
                            EthicsPolicy policy = policy(teacherId, request.occurredOn());
                            EthicsPolicy.ListedBreach breach = policy.breach(request.code())
                                    .orElseThrow(() -> ProblemException.ofField(
                                            TeacherProblem.BREACH_UNKNOWN,
                                            "code",
                                            TeacherProblem.BREACH_UNKNOWN.title()));
                            LocalDate replyUntil = rules.workingDays().after(today, policy.replyWorkingDays());
                            EthicsCase reported = new EthicsCase(
                                    Ids.next(),
                                    teacherId,
                                    breach.code(),
                                    policy.listVersion(),
                                    breach.severity(),
                                    request.occurredOn(),
                                    CaseState.REPORTED,
                                    replyUntil,
                                    List.of(),
                                    null,
                                    null,
                                    false,
                                    null,
                                    1);
                            return store.insert(
                                    teacherId,
                                    reported,
                                    new CaseStore.Entry(
                                            CaseState.REPORTED, now, access.subject(), request.statement(), null));
                        })
                        .toString()));
    }

    /** One step; the state decides whether it may be taken, and never the client. */
    @Transactional
    void advance(Access access, UUID teacherId, UUID caseId, long expected, CaseState next, CaseStep step) {
        persons.change(access, teacherId, OptionalLong.empty(), "ETHICS_CASE_" + next, now -> {
            EthicsCase known = store.find(teacherId, caseId).orElseThrow(PersonQueries::notFound);
            Versions.requireSame(expected, known.version());
            if (!known.state().mayBecome(next)) {
                throw refusal(known.state());
            }
            store.advance(changed(known, next, step));
            store.append(caseId, new CaseStore.Entry(next, now, access.subject(), step.statement(), step.endsOn()));
            return caseId;
        });
    }

    private EthicsCase changed(EthicsCase known, CaseState next, CaseStep step) {
        LocalDate today = LocalDate.now(clock);
        return switch (next) {
            case CONFIRMED -> {
                requireHeard(known, today);
                yield known.confirmed(
                        today,
                        policy(known.teacherId(), known.occurredOn())
                                .consequences()
                                .get(known.severity()));
            }
            case SANCTIONED -> {
                if (step.endsOn() != null && !step.endsOn().isAfter(today)) {
                    throw ProblemException.ofField(
                            TeacherProblem.SANCTION_END, "endsOn", TeacherProblem.SANCTION_END.title());
                }
                yield known.sanctioned(step.endsOn());
            }
            case REPAIRED -> {
                requireRepairable(known, today);
                yield known.in(CaseState.REPAIRED);
            }
            case REPLIED, DISMISSED, REPORTED -> known.in(next);
        };
    }

    /** Nobody is judged before she could speak: she has replied, or the time for it is over. */
    private static void requireHeard(EthicsCase known, LocalDate today) {
        if (known.state() == CaseState.REPORTED && !today.isAfter(known.replyUntil())) {
            throw new ProblemException(
                    TeacherProblem.RIGHT_OF_REPLY,
                    Text.of("The teacher may reply until " + known.replyUntil(), "该教师的申辩期至 " + known.replyUntil()));
        }
    }

    private static void requireRepairable(EthicsCase known, LocalDate today) {
        boolean running = known.sanctionedUntil() != null && today.isBefore(known.sanctionedUntil());
        if (known.terminal() || running) {
            throw refusal(known.state());
        }
    }

    private static ProblemException refusal(CaseState state) {
        return new ProblemException(
                TeacherProblem.CASE_STATE,
                Text.of("The case is " + state + "; this step does not follow", "案件状态为 " + state + "，不能执行此步骤"));
    }

    private EthicsPolicy policy(UUID teacherId, LocalDate day) {
        List<String> path = sql.first(PATH, row -> row.texts("path"), teacherId).orElse(List.of("CN"));
        return policies.of(path, day, EthicsPolicy.KIND, EthicsPolicy.class);
    }
}
