package teacherdev.evaluation.pay.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import teacherdev.evaluation.pay.pool.PayReach;
import teacherdev.evaluation.roster.Records;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Reads statements; the SQL itself holds who may see them. */
@ApplicationScoped
public class StatementQueries {

    /** The three who see: payroll within its scope, the principal of the paying school, and herself once it is shown. */
    private static final String SEEN = "(" + PayReach.SEES_PERSONS + " or (s.teacher_id" + Records.HERS
            + "and r.published_on is not null and r.state <> 'SUPERSEDED'))";

    private static final String COLUMNS = """
            s.id, s.pool_id, p.name as pool_name, p.year, s.teacher_id, t.name, p.scope as school_code,
            c.name as school_name, r.version, r.state, s.status, s.amount, r.scheme_id, r.scheme_hash, r.reason,
            r.published_on, r.publication_ends, r.locked_at
            """;
    private static final String FROM = """
             from pay_statement s join pay_run r on r.id = s.run_id join pay_pool p on p.id = s.pool_id
            left join roster_teacher t on t.teacher_id = s.teacher_id
            left join roster_school c on c.code = p.scope
            """;
    private static final String LINES = """
            , (select coalesce(json_agg(json_build_object('kind', l.kind, 'part', l.part, 'code', l.code, 'item', l.item,
                'amount', l.amount::text) order by l.position), '[]')::text from pay_line l where l.statement_id = s.id) as lines
            """;
    private static final String ONE_ZH = "select " + COLUMNS + LINES + ", x.zh as trace" + FROM
            + " join pay_trace x on x.statement_id = s.id where s.id = ? and s.teacher_id is not null and " + SEEN;
    private static final String ONE_EN = ONE_ZH.replace("x.zh as trace", "x.en as trace");
    private static final String PAGE = "select " + COLUMNS + FROM + " where s.teacher_id is not null and " + SEEN + """
             and (?::uuid is null or s.pool_id = ?) and (?::uuid is null or s.teacher_id = any ((select records_of(?))::uuid[]))
             and (?::int is null or p.year = ?) and (?::text is null or p.scope = ?)
             and (?::text is null or r.state = ?) and (?::uuid is null or s.id < ?)
            order by s.id desc limit ?
            """;

    private final Sql sql;

    StatementQueries(Sql sql) {
        this.sql = sql;
    }

    /** The filters of a list; null is no filter. */
    record Filter(UUID pool, UUID teacher, Integer year, String school, String state) {}

    StatementView statement(PayReach reach, UUID id, Locale language) {
        Optional<StatementView> statement = sql.first(
                language.equals(Locale.CHINESE) ? ONE_ZH : ONE_EN,
                StatementView::inFull,
                id,
                reach.payrollArray(),
                reach.principalArray(),
                reach.selfOrNull());
        return statement.orElseThrow(StatementQueries::notFound);
    }

    Page<StatementView> statements(PayReach reach, Filter filter, Paging paging) {
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        List<StatementView> rows = sql.list(
                PAGE,
                StatementView::ofList,
                reach.payrollArray(),
                reach.principalArray(),
                reach.selfOrNull(),
                filter.pool(),
                filter.pool(),
                filter.teacher(),
                filter.teacher(),
                filter.year(),
                filter.year(),
                filter.school(),
                filter.school(),
                filter.state(),
                filter.state(),
                after,
                after,
                paging.rowsToRead());
        return Page.of(rows, paging, view -> Cursor.of(view.id()));
    }

    /** A teacher's statements; who sees none of hers is not told whether there are any, or whether she exists. */
    Page<StatementView> ofTeacher(PayReach reach, UUID teacherId, Integer year, Paging paging) {
        Page<StatementView> page = statements(reach, new Filter(null, teacherId, year, null, null), paging);
        boolean herself = reach.self().filter(teacherId::equals).isPresent();
        if (page.items().isEmpty() && !herself && paging.after(1).isEmpty()) {
            throw notFound();
        }
        return page;
    }

    static ProblemException notFound() {
        return new ProblemException(
                PlatformProblem.NOT_FOUND, Text.of("No such pay statement that you may see", "没有您可以查看的工资单"));
    }
}
