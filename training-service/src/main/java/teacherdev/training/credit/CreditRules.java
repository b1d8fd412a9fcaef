package teacherdev.training.credit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.adopted.AdoptedPrograms;
import teacherdev.platform.runtime.sql.Query;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.training.credit.RulesInForce.Candidate;
import teacherdev.training.credit.RulesInForce.Version;

/** Finds the credit rules of schools: policy data of kind CREDIT_RULE, and the versions of the schemes that they name. */
@ApplicationScoped
class CreditRules {

    private static final String POLICIES = """
            select s.school_id, s.path, p.effective_from, p.content
            from roster_school s
            join adopted_policy p on p.kind = 'CREDIT_RULE' and p.scope = any (s.path)
            where s.school_id = any (array(select unnest(?::uuid[])))
            order by s.school_id, array_position(s.path, p.scope) desc, p.effective_from desc, p.version desc
            """;

    private static final String VERSIONS = """
            select code, version, scope, content_hash, effective_from, effective_to
            from adopted_scheme where kind = 'CREDIT' and scope = any (?) and code = any (?)
            order by effective_from desc, version desc
            """;

    /** Policy data that name a scheme, whoever adopted them; those of the place that adopted the version first. */
    private static final String ELSEWHERE = """
            select null::uuid as school_id, array[p.scope] as path, p.effective_from, p.content from adopted_policy p
            where p.kind = 'CREDIT_RULE' and strpos(p.content, ?) > 0
            order by p.scope in (select s.scope from adopted_scheme s where s.content_hash = ?) desc, p.effective_from desc,
                p.version desc limit ?
            """;

    private static final int ELSEWHERE_MAX = 100;

    private final Sql sql;
    private final AdoptedPrograms programs;
    private final ObjectMapper mapper;

    CreditRules(Sql sql, AdoptedPrograms programs, ObjectMapper mapper) {
        this.sql = sql;
        this.programs = programs;
        this.mapper = mapper;
    }

    /** The rules of these schools, of all days: two statements, or one where there is no rule. */
    RulesInForce of(Collection<UUID> schools) {
        return of(sql.list(policies(schools)));
    }

    /** What asks for the policy data of these schools, for whoever sends it in one trip with something else. */
    Query<Candidate> policies(Collection<UUID> schools) {
        return Query.of(POLICIES, this::candidate, (Object) schools.toArray(UUID[]::new));
    }

    /** The rules by these policy data; a statement more where there is a rule. */
    RulesInForce of(List<Candidate> policies) {
        Map<UUID, List<Candidate>> candidates = policies.stream().collect(Collectors.groupingBy(Candidate::school));
        return new RulesInForce(
                candidates, candidates.isEmpty() ? List.of() : versions(candidates), programs, this::elsewhere);
    }

    private List<Candidate> elsewhere(String scheme, String hash) {
        return sql.list(ELSEWHERE, this::candidate, "\"" + scheme + "\"", hash, ELSEWHERE_MAX);
    }

    private List<Version> versions(Map<UUID, List<Candidate>> candidates) {
        List<Candidate> all = candidates.values().stream().flatMap(List::stream).toList();
        return sql.list(
                VERSIONS,
                CreditRules::version,
                all.stream()
                        .flatMap(candidate -> candidate.path().stream())
                        .distinct()
                        .toArray(String[]::new),
                all.stream()
                        .map(candidate -> candidate.policy().scheme())
                        .distinct()
                        .toArray(String[]::new));
    }

    private Candidate candidate(Row row) {
        return new Candidate(
                row.id("school_id"), row.texts("path"), row.date("effective_from"), policy(row.text("content")));
    }

    private CreditPolicy policy(String content) {
        try {
            return CreditPolicy.of(mapper.readTree(content));
        } catch (JsonProcessingException | IllegalArgumentException notWhatTheKindMeans) {
            return CreditPolicy.UNREADABLE;
        }
    }

    private static Version version(Row row) {
        LocalDate to = row.date("effective_to");
        return new Version(
                row.text("code"),
                row.integer("version"),
                row.text("scope"),
                row.text("content_hash"),
                row.date("effective_from"),
                to == null ? LocalDate.MAX : to);
    }
}
