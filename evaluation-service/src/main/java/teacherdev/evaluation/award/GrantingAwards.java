package teacherdev.evaluation.award;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import teacherdev.evaluation.policy.PoliciesInForce;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.evaluation.roster.Organisations;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Grants awards: count times amount for each person, to people of the organisation whom no ethics veto excludes. */
@ApplicationScoped
class GrantingAwards {

    private static final TypeReference<Map<String, BigDecimal>> NUMBERS = new TypeReference<>() {};

    /** One triennial award of an organisation at a time; the lock makes the second of two clerks see the first's. */
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('award ' || ?, 0)) is null as taken";

    private static final String RECENT = """
            select count(*) as n from award where organisation = ? and kind = 'TRIENNIAL' and year > ? and year < ?
            """;
    private static final String ELIGIBLE = """
            select count(*) as n from roster_teacher t where t.teacher_id = any (?) and not t.ethics_veto and exists (
                select 1 from roster_assignment a join roster_school s on s.school_id = a.school_id
                where a.teacher_id = t.teacher_id and s.path @> array[?]::text[] and (a.valid_to is null or a.valid_to > ?))
            """;
    private static final String INSERT = """
            insert into award (id, organisation, path, name, kind, year, amount_each, total, created_at, created_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String ENTRIES = """
            insert into award_entry (award_id, teacher_id, count, evidence, amount)
            select ?, e.teacher_id, e.count::int, e.evidence, e.count::int * ?::numeric
            from unnest(?::uuid[], ?::text[], ?::text[]) as e(teacher_id, count, evidence)
            """;

    private final Sql sql;
    private final ObjectMapper mapper;
    private final Organisations organisations;
    private final PoliciesInForce policies;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    GrantingAwards(
            Sql sql,
            ObjectMapper mapper,
            Organisations organisations,
            PoliciesInForce policies,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.mapper = mapper;
        this.organisations = organisations;
        this.policies = policies;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** The id of the award, new or, for a repeated key, of the one that the key made. */
    @Transactional
    UUID grant(Access access, IdempotencyKey key, AwardRequest request) {
        return UUID.fromString(idempotency.once(key, () -> {
            List<String> path = organisations.pathWithin(access, "organisation", request.organisation());
            BigDecimal each = amount(request, path);
            requireEligible(request);
            UUID id = Ids.next();
            BigDecimal total = request.recipients().stream()
                    .map(recipient -> each.multiply(BigDecimal.valueOf(recipient.count())))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            Constraints.refuse(
                    "award_once",
                    () -> new ProblemException(EvaluationProblem.AWARD_EXISTS, EvaluationProblem.AWARD_EXISTS.title()),
                    () -> sql.update(
                            INSERT,
                            id,
                            request.organisation(),
                            path.toArray(String[]::new),
                            request.name(),
                            request.kind(),
                            request.year(),
                            each,
                            total,
                            clock.instant(),
                            access.subject()));
            sql.update(
                    ENTRIES,
                    id,
                    each,
                    Columns.ids(request.recipients(), AwardRequest.Recipient::teacherId),
                    Columns.texts(request.recipients(), AwardRequest.Recipient::count),
                    Columns.texts(request.recipients(), AwardRequest.Recipient::evidence));
            audit.record(access, "AWARD_GRANTED", "AWARD", id);
            return id.toString();
        }));
    }

    private BigDecimal amount(AwardRequest request, List<String> path) {
        if (request.kind() != AwardKind.TRIENNIAL) {
            if (request.amountEach() == null) {
                throw refused("amountEach", "An amount is needed", "请给出金额");
            }
            return request.amountEach();
        }
        Map<String, BigDecimal> policy = numbers(policies.content(path, "AWARD", LocalDate.of(request.year(), 12, 31))
                .orElseThrow());
        if (request.amountEach() != null) {
            throw refused("amountEach", "The policy sets the amount", "金额由政策规定");
        }
        int years = policy.get("triennialYears").intValueExact();
        sql.first(LOCK, row -> row.flag("taken"), request.organisation());
        boolean tooSoon = sql.first(
                                RECENT,
                                row -> row.number("n"),
                                request.organisation(),
                                request.year() - years,
                                request.year() + years)
                        .orElse(0L)
                > 0;
        if (tooSoon) {
            throw new ProblemException(EvaluationProblem.AWARD_TOO_SOON, EvaluationProblem.AWARD_TOO_SOON.title());
        }
        return policy.get("triennialAmount");
    }

    private void requireEligible(AwardRequest request) {
        Set<UUID> people = new HashSet<>();
        request.recipients().forEach(recipient -> people.add(recipient.teacherId()));
        long eligible = sql.first(
                        ELIGIBLE,
                        row -> row.number("n"),
                        people.toArray(UUID[]::new),
                        request.organisation(),
                        LocalDate.now(clock))
                .orElse(0L);
        if (people.size() != request.recipients().size() || eligible != people.size()) {
            throw refused(
                    "recipients", "People of the organisation, each once, whom no veto excludes", "应为该机构人员、不重复且未被一票否决");
        }
    }

    private Map<String, BigDecimal> numbers(String json) {
        try {
            return mapper.readValue(json, NUMBERS);
        } catch (JsonProcessingException notNumbers) {
            throw new IllegalStateException("policy AWARD is not a map of numbers", notNumbers);
        }
    }

    private static ProblemException refused(String field, String en, String zh) {
        return ProblemException.ofField(EvaluationProblem.AWARD_REFUSED, field, Text.of(en, zh));
    }
}
