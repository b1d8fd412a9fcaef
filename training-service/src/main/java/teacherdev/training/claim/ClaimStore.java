package teacherdev.training.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.credit.StoredJson;
import teacherdev.training.problem.TrainingProblem;

/** Keeps claims and what was done with them. */
@ApplicationScoped
class ClaimStore {

    private static final String INSERT = """
            insert into credit_claim (id, version, teacher_id, school_id, school_code, external_id, activity, course_level, form,
                hours, activity_date, category, evidence, facts, chain, state, step, round, submitted_at)
            values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text, ?::text, ?::jsonb, ?, 'SUBMITTED', ?, 1, ?)
            """;
    private static final String LOCK = "select * from credit_claim where id = ? for update";
    private static final String ADVANCE = """
            update credit_claim set version = version + 1, state = ?, step = ?::text, round = ?, entry_id = ?::uuid, decided_facts = ?::jsonb where id = ?
            """;
    private static final String SEND_AGAIN = """
            update credit_claim
            set version = version + 1, state = 'SUBMITTED', step = ?, round = round + 1, activity = ?, course_level = ?, form = ?,
                hours = ?, category = ?::text, evidence = ?::text, facts = ?::jsonb, decided_facts = null
            where id = ?
            """;
    private static final String DEED = """
            insert into credit_claim_event (id, claim_id, round, step, deed, reason, facts, actor, occurred_at, claimed)
            select ?, c.id, ?, ?::text, asked.deed, ?::text, ?::jsonb, ?, ?, case when asked.deed = 'SUBMITTED' then
                jsonb_strip_nulls(jsonb_build_object('activity', c.activity, 'courseLevel', c.course_level, 'form', c.form,
                    'hours', c.hours::text, 'category', c.category, 'evidence', c.evidence, 'facts', c.facts)) end
            from (select ?::text as deed) as asked, credit_claim c where c.id = ?
            """;
    private static final String BOOKED_BY_SESSION = """
            select 1 as one from credit_source s
            where s.source_system = 'SESSION' and s.teacher_id = ? and s.external_id = ?
              and not exists (select from credit_reversal r where r.entry_id = s.entry_id)
            """;

    private final Sql sql;
    private final Clock clock;

    /**
     * What somebody does with a claim.
     *
     * @param step the step that she decides; null for who claims
     * @param facts what an approver sets
     */
    record Deed(ApprovalStep step, String what, String reason, Map<String, String> facts) {

        static final Deed SUBMITTED = new Deed(null, "SUBMITTED", null, Map.of());

        Deed {
            facts = Map.copyOf(facts);
        }
    }

    ClaimStore(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void insert(Claim claim) {
        Instant now = clock.instant();
        Constraints.refuse(
                "credit_claim_once",
                () -> ProblemException.ofField(
                        TrainingProblem.ALREADY_CLAIMED, "externalId", TrainingProblem.ALREADY_CLAIMED.title()),
                () -> sql.update(
                        INSERT,
                        claim.id(),
                        claim.teacherId(),
                        claim.school().id(),
                        claim.school().code(),
                        claim.activity().externalId(),
                        claim.activity().activity(),
                        claim.activity().courseLevel(),
                        claim.activity().form(),
                        claim.activity().hours(),
                        claim.activity().date(),
                        claim.activity().category(),
                        claim.activity().evidence(),
                        StoredJson.ofFacts(claim.activity().facts()),
                        Columns.texts(claim.chain(), ApprovalStep::name),
                        claim.step(),
                        now));
    }

    /** Refuses a session whose completion has credited her: its hours would count twice. */
    void requireNotBookedBySession(UUID teacherId, String externalId) {
        if (sql.first(BOOKED_BY_SESSION, row -> true, teacherId, externalId).isPresent()) {
            throw ProblemException.ofField(
                    TrainingProblem.ACTIVITY_ALREADY_CREDITED,
                    "externalId",
                    TrainingProblem.ACTIVITY_ALREADY_CREDITED.title());
        }
    }

    /** The claim, locked until the transaction ends. */
    Optional<Claim> lock(UUID id) {
        return sql.first(LOCK, Claim::of, id);
    }

    /** @param decided what approvers have set so far */
    void advance(Claim claim, ClaimState state, ApprovalStep step, UUID entryId, Map<String, String> decided) {
        sql.update(ADVANCE, state, step, claim.round(), entryId, StoredJson.ofFacts(decided), claim.id());
    }

    void sendAgain(Claim claim, ClaimRequest request) {
        sql.update(
                SEND_AGAIN,
                claim.chain().getFirst(),
                request.activity(),
                request.courseLevel(),
                request.form(),
                request.hours(),
                request.category(),
                request.evidence(),
                StoredJson.ofFacts(request.facts()),
                claim.id());
    }

    void remember(Access actor, Claim claim, int round, Deed deed) {
        sql.update(
                DEED,
                Ids.next(),
                round,
                deed.step(),
                deed.reason(),
                StoredJson.ofFacts(deed.facts()),
                actor.subject(),
                clock.instant(),
                deed.what(),
                claim.id());
    }
}
