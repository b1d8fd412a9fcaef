package teacherdev.evaluation.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.evaluation.policy.PoliciesInForce;
import teacherdev.platform.runtime.sql.Sql;

/**
 * Asking for a review 复核 of a final result: for so many days after the publication as the policy says. It holds up nothing; if
 * it is upheld, a correction follows.
 */
@ApplicationScoped
class LateObjections {

    private static final TypeReference<Map<String, Integer>> DAYS = new TypeReference<>() {};
    private static final String FINAL = """
            select coalesce(c.opened_path, c.path) as path, p.closes_on from publication p join evaluation_cycle c on c.id = p.subject_id
            where p.id = ? and p.kind = 'EVALUATION_CYCLE' and c.state = 'LOCKED'
            """;

    private final Sql sql;
    private final PoliciesInForce policies;
    private final ObjectMapper mapper;
    private final Clock clock;

    LateObjections(Sql sql, PoliciesInForce policies, ObjectMapper mapper, Clock clock) {
        this.sql = sql;
        this.policies = policies;
        this.mapper = mapper;
        this.clock = clock;
    }

    private record Closed(List<String> path, LocalDate on) {}

    /** Whether the results of a publication are final and a review may still be asked for. */
    boolean possible(UUID publicationId) {
        return sql.first(FINAL, row -> new Closed(row.texts("path"), row.date("closes_on")), publicationId)
                .map(closed -> !LocalDate.now(clock).isAfter(closed.on().plusDays(days(closed))))
                .orElse(false);
    }

    private int days(Closed closed) {
        String content =
                policies.content(closed.path(), "OBJECTION", closed.on()).orElseThrow();
        try {
            return mapper.readValue(content, DAYS).getOrDefault("reviewDays", 0);
        } catch (JsonProcessingException notOurShape) {
            throw new IllegalStateException("policy OBJECTION is not a map of days", notOurShape);
        }
    }
}
