package teacherdev.platform.runtime.adopted;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.sql.Query;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.sql.Sql.Both;

/** Finds the rules that apply to an organisation on a day. */
@ApplicationScoped
public class AdoptedRules {

    private static final String SCHEME = """
            select scheme_id, code, version, scope, content_hash, effective_from from adopted_scheme
            where scope = any (?) and kind = ? and (?::text is null or code = ?) and effective_from <= ?
              and (effective_to is null or effective_to > ?)
            order by array_position(?::text[], scope) desc, effective_from desc, version desc, scheme_id desc limit 1
            """;
    private static final String SCHEMES = """
            select distinct on (scope) scheme_id, code, version, scope, content_hash, effective_from
            from adopted_scheme
            where scope = any (?) and kind = ? and code = any (?) and effective_from <= ?
              and (effective_to is null or effective_to > ?)
            order by scope, effective_from desc, version desc, scheme_id desc
            """;
    private static final String POLICY = """
            select content from adopted_policy where scope = any (?) and kind = ? and effective_from <= ?
            order by array_position(?::text[], scope) desc, effective_from desc, version desc limit 1
            """;
    private static final String POLICIES = """
            select effective_from, content from adopted_policy where scope = any (?) and kind = ?
            order by array_position(?::text[], scope) desc, effective_from desc, version desc
            """;
    private static final String SCHEMES_OF_PATH = """
            select scheme_id, code, version, scope, content_hash, effective_from, effective_to from adopted_scheme
            where scope = any (?) and kind = ?
            order by array_position(?::text[], scope) desc, effective_from desc, version desc, scheme_id desc
            """;
    private static final String DOCUMENT = "select document from adopted_scheme where content_hash = ? limit 1";
    private static final String YEARS =
            "select holidays::text[] as holidays, shifted::text[] as shifted from working_day_year order by year";

    private final Sql sql;

    AdoptedRules(Sql sql) {
        this.sql = sql;
    }

    /**
     * The scheme that applies.
     *
     * @param path the nodes from the country down to the organisation
     * @param code the scheme's code, or null for any of the kind
     */
    public Optional<AdoptedScheme> scheme(List<String> path, String kind, String code, LocalDate day) {
        String[] nodes = path.toArray(String[]::new);
        return sql.first(SCHEME, AdoptedRules::scheme, nodes, kind, code, code, day, day, nodes);
    }

    /**
     * The latest scheme in force at each of many nodes, in one statement; nodes without one are absent.
     *
     * @param codes the codes that will do
     */
    public Map<String, AdoptedScheme> schemesByNode(
            Collection<String> nodes, String kind, Collection<String> codes, LocalDate day) {
        return sql
                .list(
                        SCHEMES,
                        AdoptedRules::scheme,
                        nodes.toArray(String[]::new),
                        kind,
                        codes.toArray(String[]::new),
                        day,
                        day)
                .stream()
                .collect(Collectors.toMap(AdoptedScheme::scope, Function.identity()));
    }

    private static AdoptedScheme scheme(Row row) {
        return new AdoptedScheme(
                row.id("scheme_id"),
                row.text("code"),
                row.integer("version"),
                row.text("scope"),
                row.text("content_hash"),
                row.date("effective_from"));
    }

    /** A document by its hash, as JSON. */
    public Optional<String> document(String hash) {
        return sql.first(DOCUMENT, row -> row.text("document"), hash);
    }

    /** The policy data that apply, as JSON. */
    public Optional<String> policy(List<String> path, String kind, LocalDate day) {
        String[] nodes = path.toArray(String[]::new);
        return sql.first(POLICY, row -> row.text("content"), nodes, kind, day, nodes);
    }

    /** The same of all days, for whoever asks for several. */
    public AdoptedPolicies policies(List<String> path, String kind) {
        return new AdoptedPolicies(sql.list(policiesOf(path, kind)));
    }

    /** Policy data of one kind and schemes of one kind, both of all days. */
    public record Said(AdoptedPolicies policies, AdoptedSchemes schemes) {}

    /** What the nodes of a path have ever said, in one trip. */
    public Said said(List<String> path, String policyKind, String schemeKind) {
        String[] nodes = path.toArray(String[]::new);
        Both<AdoptedPolicies.Dated, AdoptedSchemes.Dated> both = sql.both(
                policiesOf(path, policyKind),
                Query.of(
                        SCHEMES_OF_PATH,
                        row -> new AdoptedSchemes.Dated(scheme(row), row.date("effective_to")),
                        nodes,
                        schemeKind,
                        nodes));
        return new Said(new AdoptedPolicies(both.first()), new AdoptedSchemes(both.second()));
    }

    private static Query<AdoptedPolicies.Dated> policiesOf(List<String> path, String kind) {
        String[] nodes = path.toArray(String[]::new);
        return Query.of(
                POLICIES,
                row -> new AdoptedPolicies.Dated(row.date("effective_from"), row.text("content")),
                nodes,
                kind,
                nodes);
    }

    /** The calendar of all years that are known; a year that is not known has no holidays but its weekends. */
    public WorkingDays workingDays() {
        List<LocalDate> holidays = new ArrayList<>();
        List<LocalDate> shifted = new ArrayList<>();
        sql.list(YEARS, row -> {
            row.texts("holidays").forEach(day -> holidays.add(LocalDate.parse(day)));
            row.texts("shifted").forEach(day -> shifted.add(LocalDate.parse(day)));
            return row;
        });
        return new WorkingDays(Set.copyOf(holidays), Set.copyOf(shifted));
    }
}
