package teacherdev.evaluation.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** The organisation tree as far as schools' paths tell of it: a region is known once a school lies in it. */
@ApplicationScoped
public class Organisations {

    /** The top of the tree, known without any school. */
    public static final String COUNTRY = "CN";

    private static final String PATH = """
            select path[1:array_position(path, ?)] as path from roster_school where path @> array[?]::text[] limit 1
            """;

    /** The nodes from the top down to the caller's scopes and, for a teacher, to the schools where she works. */
    private static final String ABOVE = """
            select coalesce(array_agg(distinct node), '{}') as nodes from (
                select unnest(found.path[1:array_position(found.path, scope)]) as node
                from unnest(?::text[]) as scope,
                     lateral (select path from roster_school where path @> array[scope] limit 1) as found
                union all
                select unnest(s.path) from roster_assignment a join roster_school s on s.school_id = a.school_id
                where a.teacher_id = ? and (a.valid_to is null or a.valid_to > ?)
                union all
                select unnest(found.path[1:array_position(found.path, scope)])
                from unnest(?::text[]) as scope,
                     lateral (select path from roster_school_left where path @> array[scope] limit 1) as found
                where found.path[array_length(found.path, 1)] <> scope
                union all
                select 'CN') as nodes
            """;

    private static final String PATH_BEFORE = """
            select path[1:array_position(path, ?)] as path from roster_school_left where path @> array[?]::text[] limit 1
            """;

    /** The nodes above schools of the caller's scopes before these moved, and above the schools where she worked. */
    private static final String BEFORE = """
            select coalesce(array_agg(distinct node), '{}') as nodes from (
                select unnest(l.path) as node from roster_school_left l join roster_school s on s.school_id = l.school_id
                where s.path && ?
                union all
                select unnest(s.path) from roster_assignment a join roster_school s on s.school_id = a.school_id
                where a.teacher_id = ?
                union all
                select unnest(l.path) from roster_assignment a join roster_school_left l on l.school_id = a.school_id
                where a.teacher_id = ?) as nodes
            """;

    private static final String LAY_BELOW =
            "select 1 as one from roster_school_left where path @> array[?, ?]::text[] limit 1";
    private static final String SHARED =
            "select pg_advisory_xact_lock_shared(hashtextextended('schools-that-move', 0)) is null as taken";
    private static final String EXCLUSIVE =
            "select pg_advisory_xact_lock(hashtextextended('schools-that-move', 0)) is null as taken";

    private final Sql sql;

    Organisations(Sql sql) {
        this.sql = sql;
    }

    /** The codes from the country down to a node; empty if no school tells of it. */
    public Optional<List<String>> pathTo(String code) {
        return code.equals(COUNTRY)
                ? Optional.of(List.of(COUNTRY))
                : sql.first(PATH, row -> row.texts("path"), code, code);
    }

    /** The same, also for a region which all its schools have left, as when it was merged into another one. */
    public Optional<List<String>> pathEver(String code) {
        return pathTo(code).or(() -> sql.first(PATH_BEFORE, row -> row.texts("path"), code, code));
    }

    /** Whether a school lay below a node before it moved. */
    public boolean layBelow(String node, String school) {
        return sql.first(LAY_BELOW, _ -> true, node, school).isPresent();
    }

    /**
     * No school moves until the transaction ends, so that where one lies may be stored. To be called before rows are locked that
     * follow a school.
     */
    public void keepPlaces() {
        sql.first(SHARED, row -> row.flag("taken"));
    }

    /** Until the transaction ends nobody stores where a school lies; what was stored before is visible. */
    void awaitOpenings() {
        sql.first(EXCLUSIVE, row -> row.flag("taken"));
    }

    /**
     * The codes from the country down to a node that a request names, which hold until the transaction ends; refuses one that is
     * unknown or out of scope.
     */
    public List<String> pathWithin(Access access, String field, String code) {
        keepPlaces();
        List<String> path = pathTo(code)
                .orElseThrow(() -> ProblemException.ofField(
                        EvaluationProblem.SCOPE_UNKNOWN, field, EvaluationProblem.SCOPE_UNKNOWN.title()));
        if (Collections.disjoint(path, access.scopes())) {
            throw ProblemException.ofField(
                    PlatformProblem.OUT_OF_SCOPE,
                    field,
                    Text.of("This organisation is not in your scope", "该机构不在您的管辖范围内"));
        }
        return path;
    }

    /** The nodes whose rules hold for the caller: those above and at her scopes. */
    public List<String> above(Access access, LocalDate today) {
        return sql.first(
                        ABOVE,
                        (Row row) -> row.texts("nodes"),
                        access.scopeArray(),
                        access.selfOrNull(),
                        today,
                        access.scopeArray())
                .orElseThrow();
    }

    /** The nodes that were above her schools before these moved, and above the schools where she worked herself. */
    public String[] before(Access access) {
        return sql.first(
                        BEFORE,
                        (Row row) -> row.texts("nodes"),
                        access.scopeArray(),
                        access.selfOrNull(),
                        access.selfOrNull())
                .map(nodes -> nodes.toArray(String[]::new))
                .orElseThrow();
    }
}
