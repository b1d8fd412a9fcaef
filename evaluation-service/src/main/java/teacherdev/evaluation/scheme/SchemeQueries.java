package teacherdev.evaluation.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.evaluation.roster.Organisations;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;

/**
 * Reads schemes. A caller sees those of the organisations in her scope, and of the nodes above it those that concern her:
 * in consultation or adopted; also those that were adopted while a school of hers lay below a node that it left since.
 */
@ApplicationScoped
class SchemeQueries {

    private static final String SEEN = """
            (s.path && ? or (s.state <> 'DRAFT' and s.scope = any (?))
                or (s.state = 'ADOPTED' and s.scope = any (?) and lay_below(s.scope, s.adopted_at, ?)))
            """;
    private static final String ONE = "select s.* from scheme s where s.id = ? and " + SEEN;
    private static final String PAGE = "select s.* from scheme s where " + SEEN + """
             and (?::text is null or s.kind = ?) and (?::text is null or s.scope = ?) and (?::text is null or s.code = ?)
             and (?::text is null or case
                 when s.state <> 'ADOPTED' then s.state
                 when s.effective_to <= ? then 'RETIRED' when s.effective_from > ? then 'ADOPTED' else 'EFFECTIVE' end = ?)
             and (?::uuid is null or s.id < ?)
            order by s.id desc limit ?
            """;
    private static final String APPLICABLE = """
            select s.* from scheme s
            where s.scope = any (?) and s.kind = ? and (?::text is null or s.code = ?) and s.state = 'ADOPTED'
              and s.effective_from <= ? and (s.effective_to is null or s.effective_to > ?)
            order by array_position(?::text[], s.scope) desc, s.effective_from desc, s.version desc, s.id desc limit 1
            """;

    private final Sql sql;
    private final Organisations organisations;
    private final Clock clock;

    SchemeQueries(Sql sql, Organisations organisations, Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The filters of a list; null is no filter. */
    record Filter(SchemeKind kind, SchemeState state, String scope, String code) {}

    Optional<Scheme> scheme(Access access, UUID id) {
        String[] scopes = access.scopeArray();
        return sql.first(ONE, Scheme::of, id, scopes, above(access), organisations.before(access), scopes);
    }

    Page<SchemeView> schemes(Access access, Filter filter, Paging paging) {
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        String kind = name(filter.kind());
        String state = name(filter.state());
        LocalDate today = today();
        List<SchemeView> rows = sql.list(
                PAGE,
                row -> SchemeView.of(Scheme.of(row), today, false),
                access.scopeArray(),
                above(access),
                organisations.before(access),
                access.scopeArray(),
                kind,
                kind,
                filter.scope(),
                filter.scope(),
                filter.code(),
                filter.code(),
                state,
                today,
                today,
                state,
                after,
                after,
                paging.rowsToRead());
        return Page.of(rows, paging, view -> Cursor.of(view.id()));
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /**
     * The scheme that applies to an organisation on a day: that of the nearest node, and there the one with the latest
     * effective date. Empty also if the caller has nothing to do with the organisation.
     */
    Optional<Scheme> applicable(Access access, String organisation, SchemeKind kind, String code, LocalDate day) {
        List<String> path = organisations.pathTo(organisation).orElse(List.of());
        boolean concerned = !Collections.disjoint(path, access.scopes())
                || List.of(above(access)).contains(organisation);
        if (!concerned) {
            return Optional.empty();
        }
        String[] nodes = path.toArray(String[]::new);
        return sql.first(APPLICABLE, Scheme::of, nodes, kind, code, code, day, day, nodes);
    }

    private String[] above(Access access) {
        return organisations.above(access, today()).toArray(String[]::new);
    }
}
