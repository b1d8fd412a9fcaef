package teacherdev.teacher.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Whom a caller may see. */
@ApplicationScoped
public class PersonQueries {

    /**
     * Whether a teacher {@code t} is one of the caller's: herself, or working today or later at a school in scope, or
     * having ended her career there. Whoever sees a teacher sees the records that were merged into hers.
     * Parameters: own id, scopes, today. An aggregate and not EXISTS, because beside OR the planner may answer EXISTS from
     * a hash of everybody's assignments.
     */
    public static final String VISIBLE = """
            (t.id = ? or (
                select bool_or(vs.path && ?) from assignment v join school vs on vs.id = v.school_id
                where v.teacher_id = coalesce(t.merged_into, t.id) and v.superseded_at is null
                  and (v.valid_to is null or v.valid_to > ? or v.valid_to = t.departed_on)))
            """;

    /**
     * The same for lists, which no teacher reads: alone, EXISTS lets the planner begin with the schools in scope.
     * Parameters: today, scopes.
     */
    public static final String IN_SCOPE = """
            exists (
                select 1 from assignment v join school vs on vs.id = v.school_id
                where v.teacher_id = t.id and v.superseded_at is null
                  and (v.valid_to is null or v.valid_to > ? or v.valid_to = t.departed_on) and vs.path && ?)
            """;

    /**
     * The places of {@code teacher_directory} in and below these nodes: regions, and the nodes themselves, which may be schools.
     *
     * @param codes an SQL array
     */
    public static String placesBelow(String codes) {
        return "select code from region where path && " + codes + " union select unnest(" + codes + ")";
    }

    private static final String VERSION = "select t.version from teacher t where t.id = ? and " + VISIBLE;

    private final Sql sql;
    private final Clock clock;

    PersonQueries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The version of a teacher whom the caller may see; 404 for anybody else. */
    public long requireVisible(Access access, UUID teacherId) {
        return version(access, teacherId).orElseThrow(PersonQueries::notFound);
    }

    private OptionalLong version(Access access, UUID teacherId) {
        return sql.first(
                        VERSION,
                        row -> OptionalLong.of(row.number("version")),
                        teacherId,
                        access.selfOrNull(),
                        access.scopeArray(),
                        LocalDate.now(clock))
                .orElse(OptionalLong.empty());
    }

    public static ProblemException notFound() {
        return new ProblemException(
                PlatformProblem.NOT_FOUND, Text.of("No such teacher in your scope", "您的管辖范围内没有该教师"));
    }
}
