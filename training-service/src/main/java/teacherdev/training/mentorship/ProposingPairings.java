package teacherdev.training.mentorship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.Idempotency.Creation;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.mentorship.People.Facts;
import teacherdev.training.mentorship.rules.Bar;
import teacherdev.training.mentorship.rules.Eligibility;
import teacherdev.training.mentorship.rules.MentorshipPolicy;
import teacherdev.training.problem.TrainingProblem;
import teacherdev.training.roster.Roster.Standing;

/** Proposes a pairing, if the policy lets the two be mentor and mentee and the mentor has room. */
@ApplicationScoped
class ProposingPairings {

    private static final String OVERLAPS = """
            select 1 as one from pairing where mentee_id = ? and kind = ?
              and daterange(valid_from, valid_to) && daterange(?::date, ?::date) limit 1
            """;

    /** The most mentees of others that she has on one day: the number changes only where a pairing begins. */
    private static final String BUSIEST_DAY = """
            with held as (
                select mentee_id, daterange(valid_from, valid_to) as period, valid_from from pairing
                where mentor_id = ? and mentee_id <> ? and daterange(valid_from, valid_to) && daterange(?::date, ?::date)
            )
            select coalesce(max(mentees), 0) as mentees from (
                select count(distinct held.mentee_id) as mentees
                from (select distinct greatest(valid_from, ?::date) as day from held) as beginning
                join held on held.period @> beginning.day group by beginning.day) as days
            """;

    private final PairingStore store;
    private final PairingQueries queries;
    private final People people;
    private final MentorshipPolicies policies;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Sql sql;

    ProposingPairings(
            PairingStore store,
            PairingQueries queries,
            People people,
            MentorshipPolicies policies,
            Idempotency idempotency,
            Audit audit,
            Sql sql) {
        this.store = store;
        this.queries = queries;
        this.people = people;
        this.policies = policies;
        this.idempotency = idempotency;
        this.audit = audit;
        this.sql = sql;
    }

    /** The proposal, new or, for a repeated key, the one that the key made. */
    @Transactional
    PairingView propose(Access access, IdempotencyKey key, Standing mentor, Standing mentee, PairingRequest request) {
        return idempotency.once(
                key,
                () -> {
                    Pairing pairing = proposal(request, Standings.of(mentor, mentee));
                    store.lockPeople(request.mentorId(), request.menteeId());
                    requireAllowed(request);
                    store.insert(pairing, access);
                    audit.record(access, "PAIRING_PROPOSED", "PAIRING", pairing.id());
                    return new Creation<>(pairing.id().toString(), pairing.view());
                },
                reference -> queries.known(access, reference));
    }

    private static Pairing proposal(PairingRequest request, Standings schools) {
        if (request.mentorId().equals(request.menteeId())) {
            throw ProblemException.ofField(
                    TrainingProblem.SELF_PAIRING, "menteeId", TrainingProblem.SELF_PAIRING.title());
        }
        if (request.to() != null && !request.to().isAfter(request.from())) {
            throw ProblemException.ofField(
                    PlatformProblem.INVALID_FIELD, "to", Text.of("must be after from", "结束日期必须晚于开始日期"));
        }
        return new Pairing(
                Ids.next(),
                1,
                request.kind(),
                request.mentorId(),
                request.menteeId(),
                schools.mentor(),
                schools.mentee(),
                PairingStatus.PROPOSED,
                request.from(),
                request.to(),
                request.goals(),
                null,
                null,
                null);
    }

    /** Decided under the lock of both people, so that what was counted stays true until the proposal is there. */
    private void requireAllowed(PairingRequest request) {
        LocalDate day = request.from();
        List<Facts> both = people.named(List.of(request.mentorId(), request.menteeId()), request.kind(), day);
        Facts mentor = of(both, request.mentorId());
        Facts mentee = of(both, request.menteeId());
        MentorshipPolicy policy = policies.of(mentee.person().path(), day);
        Set<Bar> bars = Eligibility.bars(policy, request.kind(), mentor.person(), mentee.person(), day);
        if (!bars.isEmpty()) {
            throw Bars.refusal(bars);
        }
        if (sql.first(OVERLAPS, row -> true, request.menteeId(), request.kind(), day, request.to())
                .isPresent()) {
            throw ProblemException.ofField(
                    TrainingProblem.PAIRING_OVERLAPS, "menteeId", TrainingProblem.PAIRING_OVERLAPS.title());
        }
        if (menteesOnBusiestDay(request) >= policy.capacity()) {
            throw ProblemException.ofField(
                    TrainingProblem.MENTOR_AT_CAPACITY, "mentorId", TrainingProblem.MENTOR_AT_CAPACITY.title());
        }
    }

    private long menteesOnBusiestDay(PairingRequest request) {
        return sql.first(
                        BUSIEST_DAY,
                        row -> row.number("mentees"),
                        request.mentorId(),
                        request.menteeId(),
                        request.from(),
                        request.to(),
                        request.from())
                .orElseThrow();
    }

    private static Facts of(List<Facts> both, UUID teacher) {
        return both.stream()
                .filter(facts -> facts.person().id().equals(teacher))
                .findFirst()
                .orElseThrow(PairingNotFound::problem);
    }
}
