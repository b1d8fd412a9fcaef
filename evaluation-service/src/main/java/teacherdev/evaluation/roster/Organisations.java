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
                select 'CN') as nodes
            """;

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

    /** The codes from the country down to a node that a request names; refuses one that is unknown or out of scope. */
    public List<String> pathWithin(Access access, String field, String code) {
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
        return sql.first(ABOVE, (Row row) -> row.texts("nodes"), access.scopeArray(), access.selfOrNull(), today)
                .orElseThrow();
    }
}
