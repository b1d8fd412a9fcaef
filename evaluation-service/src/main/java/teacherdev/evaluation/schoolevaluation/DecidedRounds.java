package teacherdev.evaluation.schoolevaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;

/** What rounds decided of schools, for features that build on it: pay. */
@ApplicationScoped
public class DecidedRounds {

    private static final String ONE = "select region, name, state from school_evaluation where id = ?";
    private static final String RESULTS = """
            select s.code, r.total, r.rank, r.weakest_third from school_evaluation_result r
            join roster_school s on s.school_id = r.school_id
            where r.evaluation_id = ? and s.code = any (?)
            """;

    private final Sql sql;

    DecidedRounds(Sql sql) {
        this.sql = sql;
    }

    /** A round, decided or not. */
    public record Round(String region, String name, boolean decided) {}

    /** What a round says of a school. */
    public record SchoolResult(String schoolCode, BigDecimal total, int rank, boolean weakestThird) {}

    public Optional<Round> find(UUID id) {
        return sql.first(
                ONE,
                row -> new Round(
                        row.text("region"), row.text("name"), row.text("state").equals("DECIDED")),
                id);
    }

    /** Of the schools that took part; empty before the round is decided. */
    public List<SchoolResult> results(UUID id, Collection<String> schoolCodes) {
        return sql.list(
                RESULTS,
                row -> new SchoolResult(
                        row.text("code"), row.decimal("total"), row.integer("rank"), row.flag("weakest_third")),
                id,
                schoolCodes.toArray(String[]::new));
    }
}
